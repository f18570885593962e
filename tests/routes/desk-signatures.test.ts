import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decide } from '#app/features/accounts/decide.server.ts'
import { propose } from '#app/features/accounts/propose.server.ts'
import { listAudit } from '#app/features/accounts/list-audit.server.ts'
import { type DeskPerson, signedIn } from '#tests/support/desk.ts'
import { insertPetition } from '#tests/support/factories.ts'
import { linksOf, shown, tags, textOf } from '#tests/support/html.ts'
import { insertAlike, states } from '#tests/support/moderation.ts'
import { useServices } from '#tests/support/services.ts'
import { signAndConfirm } from '#tests/support/signing.ts'
import { type Fields, post, visit } from '#tests/support/visit.ts'
import { useWeb } from '#tests/support/web.ts'

const services = useServices()
const web = useWeb(services)
const before = process.env.TMPDIR
let folder: string
let petition: Awaited<ReturnType<typeof insertPetition>>
let ada: DeskPerson
let ben: DeskPerson

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'moratorium-desk-'))
  process.env.TMPDIR = folder
  petition = await insertPetition(services)
  ada = await signedIn(services, 'owner', 'Ada')
  ben = await signedIn(services, 'owner', 'Ben')
})
afterAll(async () => {
  process.env.TMPDIR = before
  if (before === undefined) delete process.env.TMPDIR
  await rm(folder, { recursive: true })
})

const see = (path: string, headers: Record<string, string> = {}, by = ada) =>
  visit(web.origin + path, { headers: { Cookie: by.cookie, ...headers } })
const send = (path: string, fields: Fields, by = ada) =>
  post(web.origin + path, fields, { headers: { Cookie: by.cookie } })

describe('held signatures', () => {
  test('are ticked and decided, and what is wrong loses nothing', async () => {
    const reasons = ['honeypot']
    const tag = Buffer.alloc(16, 7)
    const alike = { n: 3, state: 'held', score: 100, reasons, tag } as const
    await insertAlike(services, petition, alike)
    const path = `/desk/signatures?petition=${petition.slug}`
    const page = await see(path)
    expect(textOf(page.text)).toContain('filled a field that people do not see')
    const groups = tags(page.text, 'button').filter(({ name }) => name)
    expect(groups).toContainEqual(
      expect.objectContaining({ name: 'tag', value: tag.toString('hex') }),
    )
    expect(linksOf(page.text).join(' ')).not.toMatch(/tag=|domain=/)
    // Enter in “Why” presses the first button.
    const [, form = ''] = page.text.split('class="ticking')
    expect(tags(form, 'button')[0]).toHaveProperty('disabled')
    const ids = tags(page.text, 'input')
      .filter(({ name }) => name === 'id')
      .map(({ value }) => value!)
    expect(ids).toHaveLength(3)

    const ticked = ids.slice(0, 2).map((id): [string, string] => ['id', id])
    const refused = await send(path, [['act', 'clear'], ...ticked])
    expect(refused.status).toBe(422)
    expect(textOf(refused.text)).toContain('Say why')
    const kept = tags(refused.text, 'input')
    expect(kept.filter((one) => 'checked' in one)).toHaveLength(2)

    const because: [string, string] = ['reason', 'they are real']
    const done = await send(path, [['act', 'clear'], because, ...ticked])
    expect(done.status).toBe(303)
    const told = await see(done.headers.location!)
    expect(textOf(told.text)).toContain('Cleared 2 signatures.')
    const all = ids.map((id): [string, string] => ['shown', id])
    const rest = await send(
      path,
      [['act', 'invalidate'], because, ['all', 'yes'], ...all],
      ben,
    )
    expect(textOf((await see(rest.headers.location!)).text)).toContain(
      'Invalidated 1 signature. 2 of 3 were decided by somebody else meanwhile.',
    )
    expect(await states(services, petition)).toEqual({
      confirmed: 2,
      invalidated: 1,
    })
  })
})

test('a condition is shown, proposed, and allowed by another', async () => {
  const place = await insertPetition(services)
  await insertAlike(services, place, { n: 120, domain: 'gmail.com' })
  const path = '/desk/signatures/bulk'
  const asked = { act: 'invalidate', domain: 'gmail.com', petition: place.slug }
  const show = (more: Record<string, string> = {}) =>
    send(path, Object.entries({ do: 'show', ...asked, ...more }))
  // An address names no domain and no network.
  const unasked = await see(`${path}?${new URLSearchParams(asked).toString()}`)
  expect(shown(unasked.text, 'domain')).toBe('')
  const page = await show()
  expect(page.status).toBe(200)
  expect(textOf(page.text)).toContain('By country United Kingdom 120')
  expect(textOf(page.text)).toContain('Propose to invalidate 120 signatures')
  const wrong = await show({ score: 'many' })
  expect(wrong.status).toBe(422)
  expect(textOf(wrong.text)).toContain('A score is a number')
  expect(shown(wrong.text, 'domain')).toBe('gmail.com')

  const names = ['act', 'petition', 'domain', 'tag', 'from', 'to', 'score']
  const form = tags(page.text, 'input')
    .filter(({ type, name }) => type === 'hidden' && name !== undefined)
    .map(({ name, value }): [string, string] => [name!, value ?? ''])
  const sentAlong = [...names, 'do', 'seen'].sort()
  expect(form.map(([name]) => name).sort()).toEqual(sentAlong)
  const refused = await send(path, form)
  expect(refused.status).toBe(422)
  expect(textOf(refused.text)).toContain('Propose to invalidate 120')
  const sent = await send(path, [...form, ['reason', 'bots']])
  expect(sent.headers.location).toMatch(/^\/desk\/approvals\//)
  const approval = sent.headers.location!.split('/').at(-1)!
  const seen = await see(`/desk/signatures/bulk?approval=${approval}`, {}, ben)
  expect(textOf(seen.text)).toContain('Counted then 120')
  await decide(services, ben, approval, 'approved')
})

test('each question about a mail domain is logged, and twenty answered', async () => {
  const place = await insertPetition(services)
  const eve = await signedIn(services, 'moderator', 'Eve')
  const ask = (domain: string, more: Record<string, string> = {}) => {
    const asked = { act: 'invalidate', petition: place.slug, domain, ...more }
    return send('/desk/signatures/bulk', asked, eve)
  }
  const none = 'No signature meets this.'
  const tooMany = 'You have looked at 20 small mail domains within an hour.'
  expect(textOf((await ask('gmail.com')).text)).toContain(none)
  for (let n = 1; n <= 20; n++) {
    const { status, text } = await ask(`family-${n}.example.org`)
    expect([status, textOf(text).includes(none)]).toEqual([200, true])
  }
  // Nor does beginning it tell more.
  const begin = { do: 'begin', seen: '0', reason: 'a test' }
  for (const more of [{ do: 'show' }, begin]) {
    const { status, text } = await ask('other-family.example.org', more)
    expect(status).toBe(422)
    expect(textOf(text)).toContain(tooMany)
    expect(textOf(text)).not.toMatch(/No signature|Nothing is left/)
  }
  expect((await ask('gmail.com')).status).toBe(200)

  const { entries } = await listAudit(services, { person: eve.id })
  expect(entries).toHaveLength(1 + 20 + 2 + 1)
  expect(entries[0]!.detail).toEqual({
    ...{ for: 'invalidate', found: 0, petition: place.id, domain: 'gmail.com' },
  })
  const small = expect.stringMatching(/^#[0-9a-f]{32}$/) as string
  expect(entries[1]!.detail).toMatchObject({ found: 0, domain: small })
  expect(JSON.stringify(entries)).not.toContain('family')
})

test('pages with single signatures are logged as seen', async () => {
  const place = await insertPetition(services)
  const [one] = await insertAlike(services, place, { n: 1, state: 'held' })
  const path = `/desk/signatures?petition=${place.slug}`
  const decided = await send(path, [
    ['act', 'clear'],
    ['reason', 'a test'],
    ['id', one!.id],
  ])
  const act = new URL(decided.headers.location!, web.origin).searchParams
  const newest = async () =>
    (await listAudit(services, { person: ada.id })).entries[0]!
  await see(`/desk/signatures/acts/${act.get('done')}`)
  expect(await newest()).toMatchObject({
    act: 'signatures.previewed',
    detail: { for: 'undo', found: 1 },
  })
  await insertAlike(services, place, { n: 1, state: 'held' })
  // Beyond the last row, but with what they have in common.
  await see(`${path}&after=2100-01-01/${one!.id}`)
  expect(await newest()).toMatchObject({ act: 'signatures.seen' })
})

test('names are hidden from the page of the petition', async () => {
  const signers = [{ name: 'Buy pills', show_name: true }]
  await signAndConfirm(services, petition, signers)
  const path = `/desk/signatures/names?petition=${petition.slug}`
  const page = await see(path)
  const [row] = tags(page.text, 'input').filter(({ name }) => name === 'id')
  const fields: Fields = [
    ['act', 'hide'],
    ['kind', 'waiting'],
    ['petition', petition.slug],
    ['id', row!.value!],
  ]
  const done = await send(path, fields)
  expect(textOf((await see(done.headers.location!)).text)).toContain(
    'Done: 1 name.',
  )
  const publicPage = await visit(`${web.origin}/petitions/${petition.slug}`)
  expect(publicPage.status).toBe(200)
  expect(publicPage.text).not.toContain('Buy pills')
})

test('an export comes over the network in parts, and needs proof', async () => {
  const id = await propose(services, ada, {
    act: 'export',
    payload: { petition: petition.slug },
    summary: 'a test',
    reason: 'a test',
  })
  await decide(services, ben, id, 'approved')
  const path = `/desk/exports/${id}/file`
  const whole = await see(path)
  expect(whole.status).toBe(200)
  expect(whole.headers).toMatchObject({
    'accept-ranges': 'bytes',
    'cache-control': 'no-store, no-transform',
    'content-length': String(whole.text.length),
  })
  const part = await see(path, {
    Range: 'bytes=10-',
    'If-Range': String(whole.headers.etag),
    'Accept-Encoding': 'gzip',
  })
  expect(part.status).toBe(206)
  expect(part.text).toBe(whole.text.slice(10))
  expect((await see('/desk/exports')).text).toContain('SHA-256')

  const long = new Date(Date.now() - 10 * 60 * 1000)
  await services.db
    .updateTable('desk_session')
    .set({ proven_at: long })
    .where('ref', '=', ben.session)
    .execute()
  const late = await see(path, {}, ben)
  expect(late.headers.location).toMatch(/^\/desk\/prove/)
  const resumed = await see(path, { Range: 'bytes=10-' }, ben)
  expect(resumed.status).toBe(403)
  expect(resumed.text).toMatch(/^Show that it is you/)
})
