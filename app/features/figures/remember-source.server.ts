import { sql } from 'kysely'
import type { Services } from '#app/services.server.ts'
import { OTHER, type Source, sourceText } from './source.ts'

/**
 * So many sources there may be before visitors' links make no more: anybody can
 * invent words. What comes then is counted as `other`, unless it is known.
 */
export const MOST_SOURCES = 2_000
const MOST_REMEMBERED = 4_000
const NO_LIMIT = 2 ** 31 - 1

/** Ids of sources by their text: rows are never changed and never deleted. */
export type SourceMemory = Map<string, number>

type Needed = Pick<Services, 'db' | 'now' | 'views'>
type Stored = Source & { id: number }

/**
 * The id of a source, made where there is none. No query for one that this
 * process has met before.
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
  const { sources: memory } = services.views
  const unknown = sources.filter((one) => !memory.has(sourceText(one)))
  for (const stored of await store(services, unknown, MOST_SOURCES)) {
    if (memory.size >= MOST_REMEMBERED) memory.clear()
    memory.set(sourceText(stored), stored.id)
  }
  const texts = sources.map(sourceText)
  const isFull = texts.some((text) => !memory.has(text))
  const other = isFull ? await keepSource(services, OTHER) : 0
  return new Map(texts.map((text) => [text, memory.get(text) ?? other]))
}

/** Makes a source however many there are: of a link that campaigners make. */
export async function keepSource(
  services: Pick<Services, 'db' | 'now'>,
  source: Source,
): Promise<number> {
  const [stored] = await store(services, [source], NO_LIMIT)
  return stored!.id
}

/** Fewer come back than were given where there is no room for all. */
async function store(
  { db, now }: Pick<Services, 'db' | 'now'>,
  sources: Source[],
  most: number,
): Promise<Stored[]> {
  if (sources.length === 0) return []
  const of = (part: keyof Source) => sources.map((source) => source[part])
  const { rows } = await sql<Stored>`
    with input as (
      select distinct source, medium, campaign
      from unnest(${of('source')}::text[], ${of('medium')}::text[],
        ${of('campaign')}::text[]) as given (source, medium, campaign)
    ), known as (
      select stored.id, source, medium, campaign
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
      limit (select greatest(0, ${most} - count(*)) from traffic_source)
      on conflict on constraint traffic_source_once
        do update set source = excluded.source
      returning id, source, medium, campaign
    )
    select * from known union all select * from made`.execute(db)
  return rows
}
