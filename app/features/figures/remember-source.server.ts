import { sql } from 'kysely'
import type { Services } from '#app/services.server.ts'
import { OTHER, type Source, sourceText } from './source.ts'

/**
 * So many sources there may be before visitors' links make no more: anybody can
 * invent words. What comes then is counted as `other`, unless it is known.
 */
export const MOST_SOURCES = 2_000
/** So many a process makes within an hour for visitors; the rest is `other`. */
export const MOST_AN_HOUR = 100
const MOST_REMEMBERED = 4_000
const HOUR_MS = 60 * 60 * 1000

/**
 * What a process knows of sources within an hour of the clock. Then it asks
 * anew: those that nobody signs from end (forget-sources.server.ts).
 */
export type SourceMemory = {
  /** Since the epoch. */
  hour: number
  /** Ids by text. */
  ids: Map<string, number>
  /** For visitors. */
  made: number
}

export function createSources(): SourceMemory {
  return { hour: 0, ids: new Map(), made: 0 }
}

type Needed = Pick<Services, 'db' | 'now' | 'views'>
type Stored = Source & { id: number; is_new: boolean }

/**
 * The id of a source, made where there is none. No query for one that this
 * process has met within the hour.
 */
export async function rememberSource(
  services: Needed,
  source: Source,
): Promise<number> {
  const ids = await rememberSources(services, [source])
  return ids.get(sourceText(source))!
}

/** {@link rememberSource} of many at once: ids by their texts. */
export async function rememberSources(
  services: Needed,
  sources: Source[],
): Promise<Map<string, number>> {
  const { ids: known } = memoryOf(services)
  const unknown = sources.filter((one) => !known.has(sourceText(one)))
  const found = new Map<string, number>()
  for (const stored of await findOrMake(services, unknown)) {
    const text = sourceText(stored)
    found.set(text, stored.id)
    // What was there first stays; beyond the limit each costs a query.
    if (known.size < MOST_REMEMBERED) known.set(text, stored.id)
  }
  const isFull = found.size < new Set(unknown.map(sourceText)).size
  const other = isFull ? await otherId(services, known) : 0
  const idOf = (text: string) => known.get(text) ?? found.get(text) ?? other
  return new Map(sources.map(sourceText).map((text) => [text, idOf(text)]))
}

function memoryOf({ now, views }: Needed): SourceMemory {
  const hour = Math.floor(now().getTime() / HOUR_MS)
  if (views.sources.hour !== hour) {
    views.sources = { ...createSources(), hour }
  }
  return views.sources
}

/** Room is taken before it is used, so that many at once get no more of it. */
async function findOrMake(
  services: Needed,
  sources: Source[],
): Promise<Stored[]> {
  const memory = memoryOf(services)
  const room = Math.min(sources.length, MOST_AN_HOUR - memory.made)
  memory.made += room
  let made = 0
  try {
    const stored = await store(services, sources, room)
    made = stored.filter(({ is_new }) => is_new).length
    return stored
  } finally {
    memory.made -= room - made
  }
}

async function otherId(
  services: Needed,
  known: SourceMemory['ids'],
): Promise<number> {
  const text = sourceText(OTHER)
  const id = known.get(text) ?? (await keepSource(services, OTHER))
  known.set(text, id)
  return id
}

/**
 * Makes a source for ever, however many there are: of a link that campaigners
 * make.
 */
export async function keepSource(
  { db, now }: Pick<Services, 'db' | 'now'>,
  source: Source,
): Promise<number> {
  const { id } = await db
    .insertInto('traffic_source')
    .values({ ...source, is_kept: true, made_at: now() })
    .onConflict((row) =>
      row.constraint('traffic_source_once').doUpdateSet({ is_kept: true }),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/**
 * Fewer come back than were given where there is no room for all.
 *
 * @param room so many new ones at most
 */
async function store(
  { db, now }: Pick<Services, 'db' | 'now'>,
  sources: Source[],
  room: number,
): Promise<Stored[]> {
  if (sources.length === 0) return []
  const of = (part: keyof Source) => sources.map((source) => source[part])
  const { rows } = await sql<Stored>`
    with input as (
      select distinct source, medium, campaign
      from unnest(${of('source')}::text[], ${of('medium')}::text[],
        ${of('campaign')}::text[]) as given (source, medium, campaign)
    ), known as (
      select stored.id, source, medium, campaign, false as is_new
      from input cross join lateral (
        select id from traffic_source as one
        where one.source = input.source
          and one.medium is not distinct from input.medium
          and one.campaign is not distinct from input.campaign
      ) as stored
    ), made as (
      insert into traffic_source (source, medium, campaign, made_at)
      select source, medium, campaign, ${now()} from input
      where not exists (select from known where known.source = input.source
        and known.medium is not distinct from input.medium
        and known.campaign is not distinct from input.campaign)
      order by source, medium, campaign
      limit (select greatest(0, least(${room}, ${MOST_SOURCES} - count(*)))
        from traffic_source where not is_kept)
      on conflict on constraint traffic_source_once
        do update set source = excluded.source
      returning id, source, medium, campaign, true as is_new
    )
    select * from known union all select * from made`.execute(db)
  return rows
}
