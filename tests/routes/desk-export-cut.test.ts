import { mkdtemp, readdir, rm, truncate } from 'node:fs/promises'
import { get, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { decide } from '#app/features/accounts/decide.server.ts'
import { propose } from '#app/features/accounts/propose.server.ts'
import { endSessions } from '#app/features/accounts/sessions.server.ts'
import { decline } from '#app/features/desk/approvals/decide-on.server.ts'
import { type DeskPerson, signedIn } from '#tests/support/desk.ts'
import { insertPetition } from '#tests/support/factories.ts'
import { useLog } from '#tests/support/logged.ts'
import { useServices } from '#tests/support/services.ts'
import { visit } from '#tests/support/visit.ts'
import { useWeb } from '#tests/support/web.ts'

const services = useServices()
const log = useLog(services)
const web = useWeb(services)
const before = process.env.TMPDIR
/** More than sockets, and the network between them, hold. */
const SIZE = 40_000_000
let folder: string
let slug: string
let [ada, ben, third]: DeskPerson[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'moratorium-export-cut-'))
  process.env.TMPDIR = folder
  slug = (await insertPetition(services)).slug
  third = await signedIn(services, 'owner', 'Cem')
})
beforeEach(async () => {
  ada = await signedIn(services, 'owner', 'Ada')
  ben = await signedIn(services, 'owner', 'Ben')
})
afterAll(async () => {
  process.env.TMPDIR = before
  if (before === undefined) delete process.env.TMPDIR
  await rm(folder, { recursive: true })
})

/** An export that two allowed, as large as one of many signatures. */
async function largeExport(): Promise<string> {
  const id = await propose(services, ada!, {
    act: 'export',
    payload: { petition: slug },
    summary: 'a test',
    reason: 'a test',
  })
  await decide(services, ben!, id, 'approved')
  const headers = { Cookie: ada!.cookie }
  await visit(`${web.origin}/desk/exports/${id}/file`, { headers })
  const [own = ''] = await readdir(folder)
  const names = await readdir(join(folder, own))
  const name = names.find((one) => one.startsWith(id))!
  await truncate(join(folder, own, name), SIZE)
  return id
}

/** Takes the first bytes, and the rest once `meanwhile` is over. */
async function download(id: string, meanwhile: () => Promise<unknown>) {
  const url = `${web.origin}/desk/exports/${id}/file`
  const headers = { Cookie: ada!.cookie }
  const answer = await new Promise<IncomingMessage>((resolve) => {
    get(url, { headers, agent: false }, resolve)
  })
  expect(answer.headers['content-length']).toBe(String(SIZE))
  let bytes = 0
  let fault: string | undefined
  try {
    for await (const chunk of answer) {
      if (bytes === 0) await meanwhile()
      bytes += (chunk as Buffer).length
    }
  } catch (error) {
    fault = (error as Error).message
  }
  return { bytes, fault }
}

async function cutOff(id: string) {
  const rows = await services.db
    .selectFrom('audit_entry')
    .select('detail')
    .where('act', '=', 'export.cut-off')
    .where('subject', '=', id)
    .execute()
  return rows.map(({ detail }) => detail)
}

test.each([
  [
    'its approval is taken back',
    (id: string) => decline(services, third!, { id, typed: 'taken-back' }),
  ],
  [
    'the other one of the two is removed',
    () =>
      services.db
        .updateTable('campaigner')
        .set({
          removed_at: new Date(),
          address_hash: null,
          sealed_address: null,
        })
        .where('id', '=', ben!.id)
        .execute(),
  ],
  [
    'the session that began it is ended',
    () => endSessions(services, ada!.id, 'all', 'a test'),
  ],
])('a download breaks off when %s', async (_, meanwhile) => {
  const id = await largeExport()
  const { bytes, fault } = await download(id, () => meanwhile(id))
  expect(fault).toBe('aborted')
  expect(bytes).toBeLessThan(SIZE / 2)
  expect(await cutOff(id)).toEqual([{ petition: slug, who: ada!.id }])
  expect(log.lines.filter(({ level }) => level !== 'info')).toEqual([])
})

test('a download that stays allowed comes whole', async () => {
  const id = await largeExport()
  const { bytes, fault } = await download(id, async () => {})
  expect({ bytes, fault }).toEqual({ bytes: SIZE, fault: undefined })
  expect(await cutOff(id)).toEqual([])
})
