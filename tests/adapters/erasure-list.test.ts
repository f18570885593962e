import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { setImmediate } from 'node:timers/promises'
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

test('who begin it at once begin the same, whole', async () => {
  for (let round = 0; round < 20; round += 1) {
    const file = aFile()
    const open = async (_: unknown, at: number) => {
      // One of them is a step ahead of the next.
      for (let n = 0; n < at; n += 1) await setImmediate()
      return openErasureList(file, now)
    }
    const lists = await Promise.all(Array.from({ length: 10 }, open))
    expect(new Set(lists.map(({ id }) => id)).size).toBe(1)
    for (const list of lists) await list.close()
    const name = basename(file)
    const left = readdirSync(folder).filter((each) => each.startsWith(name))
    expect(left).toEqual([name])
  }
})

test.runIf(process.platform !== 'win32')(
  'a crash while it is begun leaves none that is refused',
  async () => {
    const file = aFile()
    const adapter = resolve('app/adapters/erasure-list.server.ts')
    const program = `import { openErasureList } from ${JSON.stringify(adapter)}
      await openErasureList(${JSON.stringify(file)}, () => new Date())`
    // No file may grow: it ends at its first write.
    const limited = 'ulimit -f 0; exec "$0" --input-type=module -e "$1"'
    const args = ['-c', limited, process.execPath, program]
    const { status } = spawnSync('sh', args, { timeout: 10_000 })
    expect(status).not.toBe(0)

    const list = await openErasureList(file, now)
    expect(await list.read()).toEqual([])
    await list.close()
  },
)

test.runIf(process.platform !== 'win32').each([0o660, 0o606])(
  'a list that others can write is refused: mode %o',
  async (mode) => {
    const file = aFile()
    await (await openErasureList(file, now)).close()
    chmodSync(file, mode)
    const opening = openErasureList(file, now)
    await expect(opening).rejects.toThrow(ErasureListError)
    await expect(opening).rejects.toThrow(`run chmod 600`)
    chmodSync(file, 0o644)
    await (await openErasureList(file, now)).close()
  },
)

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
