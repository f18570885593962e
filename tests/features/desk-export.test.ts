import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { decide } from '#app/features/accounts/decide.server.ts'
import { propose } from '#app/features/accounts/propose.server.ts'
import { decline } from '#app/features/desk/approvals/decide-on.server.ts'
import { downloadExport } from '#app/features/desk/exports/download.server.ts'
import { partOf } from '#app/features/desk/exports/range.ts'
import {
  forgetSpooled,
  spool,
} from '#app/features/desk/exports/spool.server.ts'
import { whileRoom } from '#app/features/desk/exports/while-room.server.ts'
import { keepForgettingSecrets } from '#app/server/forget-secrets.server.ts'
import { EXPORT_FORMAT, EXPORT_VERSION } from '#app/vault/export-format.ts'
import type { Role } from '#db/schema.ts'
import { type DeskPerson, signedIn } from '#tests/support/desk.ts'
import { insertPetition, later } from '#tests/support/factories.ts'
import { useServices } from '#tests/support/services.ts'
import { signAndConfirm, times } from '#tests/support/signing.ts'

const services = useServices()
const before = process.env.TMPDIR
let folder: string
let petition: Awaited<ReturnType<typeof insertPetition>>
let ada: DeskPerson
let ben: DeskPerson

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'moratorium-desk-export-'))
  process.env.TMPDIR = folder
  petition = await insertPetition(services)
  await signAndConfirm(services, petition, times(20, {}))
  ada = await signedIn(services, 'owner', 'Ada')
  ben = await signedIn(services, 'owner', 'Ben')
})
afterAll(async () => {
  process.env.TMPDIR = before
  if (before === undefined) delete process.env.TMPDIR
  await rm(folder, { recursive: true })
})

function proposed(): Promise<string> {
  return propose(services, ada, {
    act: 'export',
    payload: { petition: petition.slug },
    summary: 'a test',
    reason: 'a test',
  })
}

async function approved(): Promise<string> {
  const id = await proposed()
  await decide(services, ben, id, 'approved')
  return id
}

async function download(
  id: string,
  headers: Record<string, string> = {},
  { by = ada, at = services }: { by?: DeskPerson; at?: typeof services } = {},
) {
  const request = new Request('https://campaign.example/', { headers })
  const answer = await downloadExport(at, by, {
    id,
    request,
    drained: undefined,
  })
  const bytes = Buffer.from(await answer.arrayBuffer())
  return { status: answer.status, headers: answer.headers, bytes }
}

describe('an approved export', () => {
  test('comes whole, and resumed has the same bytes', async () => {
    const id = await approved()
    const whole = await download(id)
    expect(whole.status).toBe(200)
    const lines = whole.bytes.toString().trim().split('\n')
    expect(JSON.parse(lines[0]!)).toMatchObject({ count: 20, counted: 20 })
    expect(lines.at(-1)).toBe('{"end":20}')

    await signAndConfirm(services, petition, times(2, {}))
    const tag = whole.headers.get('ETag')!
    const half = whole.bytes.length >> 1
    const begun = await download(id, { Range: `bytes=0-${half - 1}` })
    const rest = await download(id, {
      Range: `bytes=${half}-`,
      'If-Range': tag,
    })
    expect([begun.status, rest.status]).toEqual([206, 206])
    expect(rest.headers.get('Content-Range')).toBe(
      `bytes ${half}-${whole.bytes.length - 1}/${whole.bytes.length}`,
    )
    expect(Buffer.concat([begun.bytes, rest.bytes])).toEqual(whole.bytes)

    const other = { Range: `bytes=${half}-`, 'If-Range': '"another"' }
    expect(await download(id, other)).toMatchObject({ status: 200 })
    const beyond = await download(id, { Range: 'bytes=99999999-' })
    expect(beyond.status).toBe(416)
    expect(await logged(id)).toEqual([
      'export.downloaded',
      'export.resumed',
      'export.resumed',
      'export.downloaded',
    ])
  })

  test('is made once by two who ask at the same moment', async () => {
    const id = await approved()
    const [one, other] = await Promise.all([
      download(id),
      download(id, {}, { by: ben }),
    ])
    expect(one.bytes.equals(other.bytes)).toBe(true)
    expect(await spooled(id)).toHaveLength(1)
  })

  test('is for the two who decided, for a day', async () => {
    const third = await signedIn(services, 'owner', 'Cem')
    const id = await approved()
    await expect(download(id, {}, { by: third })).rejects.toThrow(/the two/)
    await download(id)
    const at = later(services, 1.01)
    await expect(download(id, {}, { at })).rejects.toThrow(/are over/)
    await forgetSpooled(later(services, 0.9))
    expect(await spooled(id)).toHaveLength(1)
    await forgetSpooled(at)
    expect(await spooled(id)).toEqual([])
  })
})

test.each([
  ['proposed', () => ada],
  ['allowed', () => ben],
])('is over when who %s it has left or another role', async (_, who) => {
  const id = await approved()
  await download(id)
  const { id: gone } = who()
  const as = (role: Role) =>
    services.db
      .updateTable('campaigner')
      .set({ role })
      .where('id', '=', gone)
      .execute()
  await as('editor')
  const by = gone === ada.id ? ben : ada
  const range = { Range: 'bytes=10-' }
  await expect(download(id, range, { by })).rejects.toThrow(/One of the two/)
  await as('owner')
})

test('an owner takes it back, and its file is gone', async () => {
  const third = await signedIn(services, 'owner', 'Dee')
  const moderator = await signedIn(services, 'moderator')
  const id = await approved()
  await download(id)
  const back = (by: DeskPerson) =>
    decline(services, by, { id, typed: 'taken-back' })
  await expect(back(moderator)).rejects.toThrow(/Your role \(moderator\)/)
  expect(await back(third)).toBe('taken-back')
  expect(await spooled(id)).toEqual([])
  await expect(download(id)).rejects.toThrow(/Nobody has allowed/)
  await expect(back(third)).rejects.toThrow(/not any more/)
  expect(await logged(id)).toEqual(['export.downloaded', 'export.taken-back'])
})

test('a folder that cannot be read is logged, and stops nothing', async () => {
  const own = process.env.TMPDIR
  process.env.TMPDIR = join(folder, 'none')
  const log = vi.fn()
  const heard = { ...services, log: { info() {}, error: log } }
  const stoppers: (() => Promise<void>)[] = []
  try {
    await keepForgettingSecrets(heard as never, stoppers)
  } finally {
    process.env.TMPDIR = own
  }
  expect(log).toHaveBeenCalledWith(
    expect.objectContaining({ job: 'forget-exports' }),
  )
  for (const stop of stoppers) await stop()
})

describe('an export that does not fit', () => {
  const MB = 1024 ** 2

  /** How many pieces of 16 MB are written where so much is free. */
  async function written(free: number, count: number): Promise<number> {
    const header = {
      ...{ format: EXPORT_FORMAT, version: EXPORT_VERSION, count, counted: 0 },
      ...{ purpose: 'test', petition: { id: '', slug: '' } },
      ...{ made_on: '', checkpoint: null },
    }
    async function* pieces() {
      yield await Promise.resolve(JSON.stringify(header))
      yield* times(20, 'x'.repeat(16 * MB))
    }
    let bytes = 0
    const bytesFree = () => Promise.resolve(free - bytes)
    try {
      for await (const piece of whileRoom(pieces(), bytesFree)) {
        bytes += piece.length
      }
    } catch (error) {
      expect((error as Error).message).toMatch(/no room for this export/)
    }
    return Math.floor(bytes / 16 / MB)
  }

  test('ends when less than 1 GB is left, or does not begin', async () => {
    expect(await written(1_024 * MB + 999, 1)).toBe(0)
    expect(await written(1_024 * MB + 1_000, 1)).toBe(4)
    expect(await written(1_124 * MB, 1)).toBe(8)
    expect(await written(2_024 * MB, 1)).toBe(20)
  })

  test('leaves no half file', async () => {
    const wanted = { id: crypto.randomUUID(), petition: 'none' }
    const made = spool(services, { ...wanted, decidedAt: new Date() })
    await expect(made).rejects.toMatchObject({ code: 'petition-not-found' })
    expect(await spooled(wanted.id)).toEqual([])
  })
})

test('nothing comes of a proposal that nobody allowed', async () => {
  const id = await proposed()
  await expect(download(id)).rejects.toThrow(/Nobody has allowed/)
  await decide(services, ben, id, 'refused')
  await expect(download(id)).rejects.toThrow(/Nobody has allowed/)
  expect(await spooled(id)).toEqual([])
})

test('a range is part of the file, or ignored', () => {
  const numbers = fc.nat({ max: 200 })
  fc.assert(
    fc.property(
      numbers,
      numbers,
      fc.integer({ min: 1, max: 150 }),
      (a, b, size) => {
        const bytes = Array.from({ length: size }, (_, at) => at)
        const cut = (text: string) => {
          const part = partOf(text, size)
          return typeof part === 'string'
            ? part
            : bytes.slice(part.start, part.end + 1)
        }
        const some = (part: number[]) => (part.length > 0 ? part : 'none')
        expect(cut(`bytes=${a}-`)).toEqual(some(bytes.slice(a)))
        expect(cut(`bytes=-${b}`)).toEqual(some(b ? bytes.slice(-b) : []))
        expect(cut(`bytes=${a}-${b}`)).toEqual(
          b < a ? 'all' : some(bytes.slice(a, b + 1)),
        )
      },
    ),
  )
  const garbled = fc.string().filter((text) => !/bytes=/i.test(text))
  fc.assert(
    fc.property(garbled, (text) => {
      expect(partOf(text, 10)).toBe('all')
    }),
  )
  expect(partOf('bytes=0-1,4-5', 10)).toBe('all')
})

async function spooled(id: string): Promise<string[]> {
  const [own = ''] = await readdir(folder)
  const names = await readdir(join(folder, own))
  return names.filter((name) => name.startsWith(id))
}

async function logged(id: string): Promise<string[]> {
  const rows = await services.db
    .selectFrom('audit_entry')
    .select('act')
    .where('subject', '=', id)
    .where('act', 'like', 'export.%')
    .orderBy('seq')
    .execute()
  return rows.map(({ act }) => act)
}
