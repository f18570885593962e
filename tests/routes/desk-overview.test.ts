import { get } from 'node:http'
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { endSessions } from '#app/features/accounts/sessions.server.ts'
import { listen as listenIn } from '#app/features/desk/overview/live.server.ts'
import type { NowWords } from '#app/features/desk/overview/now.ts'
import { foldFigures } from '#app/features/figures/fold.server.ts'
import type { Role } from '#db/schema.ts'
import { type DeskPerson, signedIn } from '#tests/support/desk.ts'
import { insertPetition } from '#tests/support/factories.ts'
import { insertAlike } from '#tests/support/moderation.ts'
import { useServices } from '#tests/support/services.ts'
import { signAndConfirm } from '#tests/support/signing.ts'
import { visit } from '#tests/support/visit.ts'
import { useWeb } from '#tests/support/web.ts'

const services = useServices()
const web = useWeb(services)
const petitions = [] as { id: string; slug: string }[]
let owner: DeskPerson

beforeAll(async () => {
  for (let n = 0; n < 2; n++) petitions.push(await insertPetition(services))
  const [one, other] = petitions
  await insertAlike(services, one!, { n: 1200, country: 'FR' })
  await insertAlike(services, other!, { n: 34, country: 'SG', domain: '#x' })
  await insertAlike(services, other!, { n: 3, state: 'held' })
  await foldFigures(services)
  owner = await signedIn(services)
})

async function see(path: string, who = owner) {
  const headers = { Cookie: who.cookie }
  const { status, text, ...rest } = await visit(web.origin + path, { headers })
  expect(status).toBe(200)
  return { ...rest, text }
}

/** What a live figure of the page says. */
function figure(html: string, name: keyof NowWords): string | undefined {
  return new RegExp(`data-live-figure="${name}">([^<]*)<`).exec(html)?.[1]
}

test('all petitions together, or one of them', async () => {
  const all = await see('/desk')
  expect(figure(all.text, 'count')).toBe('1,234')
  const one = await see(`/desk?petition=${petitions[1]!.slug}`)
  expect(figure(one.text, 'count')).toBe('34')
  expect(one.text).toContain('Singapore')
  expect(one.text).not.toContain('France')
  // Singapore is too small for the map.
  expect(one.text).toContain('only in the table')
})

test('what is typed badly is told beside its field', async () => {
  const { text } = await see('/desk?from=2026-02-30&to=x')
  expect(text).toMatch(/id="from-problem"[^>]*>Type both days/)
})

describe('what needs a person', () => {
  beforeAll(async () => {
    await sql`
      insert into job_run (name, started_at, failed_at, last_error, failures)
      values ('fold-counts', now(), now() - interval '3 hours', 'Error', 2)`.execute(
      services.db,
    )
    await services.db
      .insertInto('approval')
      .values({
        id: randomUUID(),
        act: 'export',
        payload: '{}',
        summary: 'Export',
        reason: 'Handing over',
        proposed_by: owner.id,
        proposed_at: services.now(),
        ends_at: new Date(Date.now() + 60_000),
        decided_by: null,
      })
      .execute()
  })

  test.each<[Role, string[]]>([
    ['owner', ['/desk/signatures', '/desk/machine', '/desk/approvals']],
    ['moderator', ['/desk/signatures', '/desk/approvals']],
    ['editor', ['/desk/machine', '/desk/approvals']],
    ['observer', ['/desk/approvals']],
  ])('%s', async (role, ways) => {
    const { text } = await see('/desk', await signedIn(services, role))
    const part = text.slice(
      text.indexOf('id="waiting"'),
      text.indexOf('id="time"'),
    )
    const links = [...part.matchAll(/<a href="([^"]*)"/g)].map(([, to]) => to)
    expect(links).toEqual(ways)
    expect(part.includes('3 hours')).toBe(ways.includes('/desk/machine'))
    expect(text.includes('id="donations"')).toBe(role === 'owner')
  })
})

test('each chart can be had as a file', async () => {
  const one = `petition=${petitions[1]!.slug}&range=24h`
  const { text, headers } = await see(`/desk/figures.csv?chart=country&${one}`)
  expect(headers['content-type']).toMatch(/^text\/csv/)
  expect(text).toContain('country,code,forms,confirmed,taken_back')
  expect(text).toContain('Singapore,SG,34,34,0')

  const funnel = await see(`/desk/figures.csv?chart=funnel&${one}`)
  expect(funnel.text).toMatch(/,other,34,0,0,34\n/)
  const time = await see(`/desk/figures.csv?chart=time&${one}`)
  expect(time.text).toMatch(/Z,no,37,34,0\n/)
  const headers2 = { Cookie: owner.cookie }
  const none = await visit(`${web.origin}/desk/figures.csv?chart=x`, {
    headers: headers2,
  })
  expect(none.status).toBe(404)

  const logged = await services.db
    .selectFrom('audit_entry')
    .select(['campaigner_id', 'detail'])
    .where('act', '=', 'figures.exported')
    .orderBy('seq')
    .execute()
  expect(logged).toEqual(
    ['country', 'funnel', 'time'].map((chart) => ({
      campaigner_id: owner.id,
      detail: { chart },
    })),
  )
})

test('small numbers of days are named so, and break no page', async () => {
  const petition_id = petitions[0]!.id
  const day = services.now().toISOString().slice(0, 10)
  for (const kind of ['language', 'source', 'domain'] as const) {
    await services.db
      .insertInto('figure_day')
      .values({ petition_id, kind, key: '*', day, asked: 3, lost: -3 })
      .execute()
  }
  const { text } = await see('/desk')
  expect(text.match(/Small numbers together/g)!.length).toBeGreaterThan(2)
  expect(text).toContain('3 came back')
  const funnel = await see('/desk/figures.csv?chart=funnel&range=24h')
  expect(funnel.text).toContain(`${day},Small numbers together,3,0,0,0`)
})

test('a source that would be a formula is none in the file', async () => {
  const source = '=cmd|x'
  const { id } = await services.db
    .insertInto('traffic_source')
    .values({ source, medium: null, campaign: null, made_at: services.now() })
    .returning('id')
    .executeTakeFirstOrThrow()
  await services.db
    .insertInto('figure_day')
    .values({
      petition_id: petitions[0]!.id,
      kind: 'source',
      key: String(id),
      day: services.now().toISOString().slice(0, 10),
      views: 5,
    })
    .execute()
  const { text } = await see('/desk/figures.csv?chart=source&range=24h')
  expect(text).toContain(`'${source},5,0,0\n`)
})

/** Listens as a page does. */
function listen(who: DeskPerson) {
  const events: NowWords[] = []
  const waiting: (() => void)[] = []
  const asked = get(`${web.origin}/desk/live`, {
    headers: {
      Accept: 'text/event-stream',
      'Accept-Encoding': 'gzip',
      Cookie: who.cookie,
    },
    agent: false,
  })
  const ended = new Promise<void>((resolve, reject) => {
    asked.on('error', reject)
    asked.on('response', (answer) => {
      expect(answer.headers['content-type']).toMatch(/^text\/event-stream/)
      expect(answer.headers['content-encoding']).toBeUndefined()
      answer.setEncoding('utf8').on('data', (text: string) => {
        for (const [, data] of text.matchAll(/^data: (.*)$/gm)) {
          events.push(JSON.parse(data!) as NowWords)
        }
        waiting.splice(0).forEach((go) => go())
      })
      answer.on('end', resolve)
      answer.on('error', () => resolve())
    })
  })
  return {
    ended,
    leave: () => asked.destroy(),
    async until(count: string): Promise<void> {
      while (events.at(-1)?.count !== count) {
        await new Promise<void>((go) => waiting.push(go))
      }
    },
  }
}

test('a page is told of a new count, until its session is over', async () => {
  const person = await signedIn(services, 'observer')
  const page = listen(person)
  await page.until('1,234')
  await signAndConfirm(services, petitions[0]!, [{}])
  await page.until('1,235')
  await endSessions(services, person.id, 'all', 'a test')
  await page.ended
})

test('a session has five live pages, and no sixth', async () => {
  const person = await signedIn(services, 'observer')
  const pages = Array.from({ length: 5 }, () => listen(person))
  await Promise.all(pages.map((page) => page.until('1,235')))
  const headers = { Accept: 'text/event-stream', Cookie: person.cookie }
  const sixth = await visit(`${web.origin}/desk/live`, { headers })
  expect(sixth.status).toBe(503)
  for (const page of pages) page.leave()
})

test('a person has ten live pages, whatever their sessions', async () => {
  const { id } = await signedIn(services, 'observer')
  const gone = new AbortController()
  const { signal } = gone
  const open = (session: string) =>
    listenIn(services, { ids: [], who: { id, session }, signal })
  for (let n = 1; n <= 10; n++) expect(await open(`${n}`)).toBeDefined()
  expect(await open('11')).toBeUndefined()
  gone.abort()
  expect(await open('11')).toBeDefined()
})

test('asking for the head alone opens no live page', async () => {
  const person = await signedIn(services, 'observer')
  const headers = { Accept: 'text/event-stream', Cookie: person.cookie }
  for (let n = 0; n < 5; n++) {
    const ask = { method: 'HEAD', headers }
    expect((await visit(`${web.origin}/desk/live`, ask)).status).toBe(200)
  }
  const page = listen(person)
  await page.until('1,235')
  page.leave()
})

test('few pages are added up at once; the rest wait or come again', async () => {
  const headers = { Cookie: owner.cookie }
  let go = () => {}
  const held = new Promise<void>((resolve) => (go = resolve))
  const isLocked = Promise.withResolvers<unknown>()
  const locking = services.db.transaction().execute(async (trx) => {
    await sql`lock table figure_day`.execute(trx)
    isLocked.resolve(true)
    await held
  })
  await isLocked.promise
  const busy: Awaited<ReturnType<typeof visit>>[] = []
  const twoBusy = Promise.withResolvers<unknown>()
  const asked = Array.from({ length: 4 + 50 + 2 }, async (_, n) => {
    const path = n % 2 ? '/desk' : '/%64esk/sources'
    const answer = await visit(web.origin + path, { headers })
    if (answer.status === 503 && busy.push(answer) === 2) twoBusy.resolve(true)
    return answer.status
  })
  await twoBusy.promise
  for (const { headers, text } of busy) {
    const kept = { 'retry-after': '10', 'cache-control': 'no-store' }
    expect(headers).toMatchObject(kept)
    expect(text).toContain('Load this one again in a few seconds.')
  }
  const file = await visit(`${web.origin}/desk/figures.csv?chart=country`, {
    headers,
  })
  expect(file).toMatchObject({ status: 503, headers: { 'retry-after': '10' } })
  expect((await visit(`${web.origin}/petitions`)).status).toBe(200)
  go()
  await locking
  const statuses = await Promise.all(asked)
  expect(statuses.filter((status) => status === 200)).toHaveLength(54)
})

test('who takes no events gets the figures once', async () => {
  const { text } = await see('/desk/live')
  expect((JSON.parse(text) as NowWords).count).toBe('1,235')
})
