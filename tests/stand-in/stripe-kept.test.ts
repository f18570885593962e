import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { aFolder } from './running.ts'
import { keepUp, openFolder, writeKept } from './stripe/kept.ts'

test('one write that failed does not stop those after it', async () => {
  const folder = join(aFolder(), 'gone')
  let text = 'first'
  const keeping = keepUp(() => writeKept(folder, 'state.json', text))
  // As a disk that is full for a while.
  await expect(keeping.close()).rejects.toThrow('ENOENT')

  await openFolder(folder)
  text = 'second'
  await keeping.close()
  expect(await readFile(join(folder, 'state.json'), 'utf8')).toBe('second')
})
