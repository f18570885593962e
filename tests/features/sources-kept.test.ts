import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import {
  keepSource,
  MOST_AN_HOUR,
  MOST_SOURCES,
  rememberSource,
} from '#app/features/figures/remember-source.server.ts'
import { foldFigures } from '#app/features/figures/fold.server.ts'
import { forgetSources } from '#app/features/figures/forget-sources.server.ts'
import { findFigureDifferences } from '#app/features/figures/recount.server.ts'
import { parseSourceText } from '#app/features/figures/source.ts'
import { countView, flushViews } from '#app/features/figures/views.server.ts'
import { confirmSignature } from '#app/features/signatures/confirm.server.ts'
import { forgetMoments } from '#app/features/signatures/forget-moments.server.ts'
import { noSignals } from '#app/features/signatures/judge.server.ts'
import { signPetition } from '#app/features/signatures/sign.server.ts'
import { go, stop } from '#app/features/switches/change.server.ts'
import {
  aSigner,
  insertPetition,
  queuedMails,
} from '#tests/support/factories.ts'
import { useServices } from '#tests/support/services.ts'
import { useServicesAt } from '#tests/support/services-away.ts'
import { stored } from '#tests/support/signing.ts'

const services = useServices()
const away = useServicesAt(services)
const HOUR_MS = 60 * 60 * 1000
const signedAt = new Date('2026-11-18T10:11:12.345Z')
let petition: Awaited<ReturnType<typeof insertPetition>>
beforeEach(async () => {
  petition = await insertPetition(services)
})

function at(hours: number) {
  const moment = new Date(signedAt.getTime() + hours * HOUR_MS)
  return { ...services, now: () => moment }
}

function signFrom(source: string, given = {}, now = services) {
  const signals = { ...noSignals, source }
  return signPetition(now, petition.slug, aSigner(given), 'en', signals)
}

/** The sources of the petition's signatures, as text. */
async function sources() {
  const rows = await stored(services, petition)
  return Promise.all(rows.map(({ source_id }) => named(source_id)))
}

async function named(id: number | null) {
  if (id === null) return null
  const { source, medium, campaign } = await services.db
    .selectFrom('traffic_source')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return [source, medium, campaign]
}

async function figures() {
  const rows = await services.db
    .selectFrom('figure_day')
    .select(['key', 'day', 'views'])
    .where('petition_id', '=', petition.id)
    .where('kind', '=', 'source')
    .execute()
  return Promise.all(
    rows.map(async ({ key, day, views }) => [
      day,
      await named(key === '' ? null : Number(key)),
      views,
    ]),
  )
}

describe('a signature keeps which link led to it', () => {
  test('as one short row, the same in every process', async () => {
    const other = services.another()
    await Promise.all([
      signFrom('poster/print/berlin'),
      signFrom('Poster/Print/Berlin'),
      signFrom('poster/print/berlin', {}, { ...services, ...other }),
    ])
    const rows = await stored(services, petition)
    expect(new Set(rows.map(({ source_id }) => source_id)).size).toBe(1)
    expect((await sources())[0]).toEqual(['poster', 'print', 'berlin'])
  })

  test('not what is no source, and never where signing can be a risk', async () => {
    await signFrom('')
    await signFrom('ada@example.org/mail')
    await signFrom('poster', { country: 'HU' })
    expect(await sources()).toEqual([null, null, null])
  })

  test('a repeat replaces it, but not for who once was at risk', async () => {
    const email = 'ada-again@example.org'
    await signFrom('poster', { email })
    await signFrom('newsletter', { email })
    expect(await sources()).toEqual([['newsletter', null, null]])
    await signFrom('newsletter', { email, country: 'HU' })
    await signFrom('newsletter', { email })
    expect(await sources()).toEqual([null])
  })

  test('for 72 hours, pending or not; who confirms later has none', async () => {
    await signFrom('poster', { email: 'late@example.org' }, at(0))
    await signFrom('poster', { email: 'soon@example.org' }, at(0))
    const mails = await queuedMails(services, petition.id)
    const confirm = (to: string, hours: number) =>
      confirmSignature(
        at(hours),
        mails.find((mail) => mail.to === to)!.confirmToken,
      )
    await confirm('soon@example.org', 71)
    await forgetMoments(at(71))
    expect(await sources()).not.toContain(null)
    await forgetMoments(at(73))
    expect(await sources()).toEqual([null, null])
    await confirm('late@example.org', 100)
    const counted = await services.db
      .selectFrom('figure_delta')
      .select('source_id')
      .where('petition_id', '=', petition.id)
      .where('confirmed', '=', 1)
      .orderBy('hour')
      .execute()
    expect(counted.map(({ source_id }) => source_id !== null)).toEqual([
      true,
      false,
    ])
  })
})

test('while signing or news is stopped, none of it is stored', async () => {
  await stop(services, 'news', 'a test')
  services.stops.current = undefined
  await signFrom('poster', { news: true })
  await go(services, 'news')
  await stop(services, 'signing', 'a test')
  services.stops.current = undefined
  await expect(signFrom('poster')).rejects.toMatchObject({
    code: 'signing-stopped',
  })
  await go(services, 'signing')
  services.stops.current = undefined
  expect(await stored(services, petition)).toMatchObject([
    { sealed_news: null },
  ])
})

describe('views of pages', () => {
  test('are counted in memory and written by day and source', async () => {
    for (const source of ['poster', 'poster', '', 'news.example/referral']) {
      countView(at(0), petition.id, source)
    }
    countView(at(24), petition.id, 'poster')
    expect(await figures()).toEqual([])
    expect(await flushViews(services)).toBe(5)
    expect(await flushViews(services)).toBe(0)
    countView(at(24), petition.id, 'poster')
    await flushViews(services)
    expect((await figures()).toSorted()).toEqual([
      ['2026-11-18', null, 1],
      ['2026-11-18', ['news.example', 'referral', null], 1],
      ['2026-11-18', ['poster', null, null], 2],
      ['2026-11-19', ['poster', null, null], 2],
    ])
  })

  test('stay in memory while the database is away', async () => {
    countView(services, petition.id, 'poster')
    const { db } = away
    await expect(flushViews({ ...services, db })).rejects.toThrow('REFUSED')
    expect(await flushViews(services)).toBe(1)
  })
})

describe('visitors’ links', () => {
  test('make a hundred sources an hour, however many come at once', async () => {
    const fresh = services.another()
    const invented = Array.from({ length: MOST_AN_HOUR + 50 }, (_, n) =>
      parseSourceText(`hourly/${n.toString(36)}`)!,
    )
    const ids = await Promise.all(
      invented.map((source) => rememberSource(fresh, source)),
    )
    const made = (await Promise.all(ids.map(named))).filter(
      (name) => name![0] === 'hourly',
    )
    expect(made).toHaveLength(MOST_AN_HOUR)
    // Those that there are stay known, and campaigners make more.
    expect(await rememberSource(fresh, invented[0]!)).toBe(ids[0])
    const ours = await keepSource(fresh, parseSourceText('our-own')!)
    expect(await rememberSource(fresh, parseSourceText('our-own')!)).toBe(ours)

    const next = { ...fresh, now: () => new Date(Date.now() + HOUR_MS) }
    const late = await rememberSource(next, invented.at(-1)!)
    expect(await named(late)).toContain('hourly')
  })

  test('end after a week without a confirmed one, and their views are other', async () => {
    const weekOld = at(-7 * 24 - 1)
    await Promise.all([
      signFrom('article', { email: 'reader@example.org' }, weekOld),
      signFrom('never-confirmed', {}, weekOld),
      keepSource(weekOld, parseSourceText('leaflet')!),
    ])
    const mails = await queuedMails(services, petition.id)
    const mail = mails.find(({ to }) => to === 'reader@example.org')!
    await confirmSignature(weekOld, mail.confirmToken)
    await foldFigures(services)
    for (const source of ['article', 'leaflet', 'spam', 'spam', 'spam/two']) {
      countView(weekOld, petition.id, source)
    }
    countView(at(0), petition.id, 'spam')
    await flushViews(weekOld)
    expect(await forgetSources(at(-2))).toBe(0)
    expect(await forgetSources(at(0))).toBeGreaterThanOrEqual(3)
    const names = (await figures()).filter(([, , views]) => views !== 0)
    expect(names.toSorted()).toEqual([
      ['2026-11-11', ['article', null, null], 1],
      ['2026-11-11', ['leaflet', null, null], 1],
      ['2026-11-11', ['other', null, null], 3],
      ['2026-11-18', ['other', null, null], 1],
    ])
    expect(await findFigureDifferences(services)).toEqual([])

    // A process may still know it: what it counts there is other a day later.
    countView(weekOld, petition.id, 'spam')
    await signFrom('spam', {}, weekOld)
    await flushViews(weekOld)
    await foldFigures(services)
    await forgetSources(at(24))
    const all = await services.db
      .selectFrom('figure_month')
      .innerJoin('traffic_source', (join) =>
        join.on(sql<boolean>`key = traffic_source.id::text`),
      )
      .select(['source', 'month', 'views', 'asked'])
      .where('petition_id', '=', petition.id)
      .where('kind', '=', 'source')
      .orderBy('source')
      .execute()
    expect(
      all.map(({ source, views, asked }) => [source, views, asked]),
    ).toEqual([
      ['article', 1, 1],
      ['leaflet', 1, 0],
      ['other', 5, 2],
    ])
  })

  test('fill the list only so far; ours have room', async () => {
    await sql`
      insert into traffic_source (source, made_at)
      select 'invented-' || n, now() from generate_series(1, ${MOST_SOURCES}) as n`.execute(
      services.db,
    )
    const fresh = services.another()
    const late = await rememberSource(fresh, parseSourceText('late')!)
    expect(await named(late)).toEqual(['other', null, null])
    const ours = await keepSource(fresh, parseSourceText('late')!)
    expect(await rememberSource(fresh, parseSourceText('late')!)).toBe(ours)
    expect(ours).not.toBe(late)
  })
})
