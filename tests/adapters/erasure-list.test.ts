import { randomUUID } from 'node:crypto'
import {
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import {
  ErasureListError,
  type Erasure,
  openErasureList,
} from '#app/adapters/erasure-list.server.ts'

const folder = mkdtempSync(join(tmpdir(), 'moratorium-erasures-'))
afterAll(() => rmSync(folder, { recursive: true }))
const now = () => new Date('2026-11-22T23:59:59Z')
const aFile = () => join(folder, randomUUID())
const anErasure = (): Erasure => ({ kind: 'erased', signature: randomUUID() })

test('what was appended is read again, by who opens it later too', async () => {
  const file = aFile()
  const list = await openErasureList(file, now)
  const entries: Erasure[] = [
    anErasure(),
    { kind: 'withdrawn', signature: randomUUID() },
  ]
  for (const entry of entries) await list.append(entry)
  expect(await list.read()).toEqual(entries)
  await list.close()

  const again = await openErasureList(file, now)
  expect(again.id).toBe(list.id)
  expect(await again.read()).toEqual(entries)
  await again.close()
})

test('it is for its owner alone, and holds days, no moments', async () => {
  const file = aFile()
  const list = await openErasureList(file, now)
  await list.append(anErasure())
  await list.close()
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(readFileSync(file, 'utf8').split('\n')[1]).toMatch(
    /^\{"kind":"erased","signature":"[0-9a-f-]{36}","day":"2026-11-22"\}$/,
  )
})

test('several who append at once keep all lines', async () => {
  const file = aFile()
  const lists = await Promise.all([
    openErasureList(file, now),
    openErasureList(file, now),
  ])
  expect(lists[0]!.id).toBe(lists[1]!.id)
  const entries = Array.from({ length: 200 }, anErasure)
  await Promise.all(entries.map((entry, at) => lists[at % 2]!.append(entry)))
  const read = await lists[0]!.read()
  const ids = (some: Erasure[]) => some.map(({ signature }) => signature).sort()
  expect(ids(read)).toEqual(ids(entries))
  for (const list of lists) await list.close()
})

test('a line that was torn swallows none that follows', async () => {
  const file = aFile()
  const list = await openErasureList(file, now)
  const [torn, kept, next] = [anErasure(), anErasure(), anErasure()]
  await list.append(kept)
  await list.append(torn)
  truncateSync(file, statSync(file).size - 20)
  await list.append(next)
  expect(await list.read()).toEqual([kept, next])
  await list.close()
})

test('a file that is something else is refused and left as it is', async () => {
  for (const text of ['', 'a diary\n', '{"erasures":"x"}\n']) {
    const file = aFile()
    writeFileSync(file, text)
    await expect(openErasureList(file, now)).rejects.toThrow(ErasureListError)
    expect(statSync(file).size).toBe(text.length)
  }
})

test('what cannot be written is said', async () => {
  const file = aFile()
  const list = await openErasureList(file, now)
  await list.close()
  await expect(list.append(anErasure())).rejects.toThrow()
})
