import { isbot } from 'isbot'
import { sql } from 'kysely'
import type { Services } from '#app/services.server.ts'
import {
  createSources,
  rememberSources,
  type SourceMemory,
} from './remember-source.server.ts'
import { OTHER, parseSourceText, readSource, sourceText } from './source.ts'

/** So many different ones wait at most; anybody can invent sources. */
const MOST_WAITING = 1_000

type Waiting = {
  petitionId: string
  /** Of UTC, as 2026-11-23. */
  day: string
  /** Text of the source; empty where it is not known. */
  source: string
  views: number
}

/** What one process has counted and not yet written. No view is told apart. */
export type ViewMemory = {
  waiting: Map<string, Waiting>
  sources: SourceMemory
}

export function createViews(): ViewMemory {
  return { waiting: new Map(), sources: createSources() }
}

/** How somebody came to a page, and whether that counts as a view. */
export type Visit = {
  source: string
  /** What the page's own address says of it, for links that lead on. */
  linked: string
  isView: boolean
}

/**
 * Reads a visit from its request: nothing of it is kept but the source's text.
 * A view is a GET of a browser that shows the page: no prefetch (`Sec-Purpose`,
 * Fetch standard), no program that says that it is one or says nothing, and no
 * page that a refused request is answered with.
 */
export function readVisit(
  { url, method, headers }: Request,
  {
    services,
    refusal,
  }: {
    services: Pick<Services, 'origin'>
    refusal?: Error
  },
): Visit {
  const referer = headers.get('referer') ?? ''
  const textOf = (host?: string) => {
    const { searchParams } = new URL(url)
    const own = new URL(services.origin).host
    const source = readSource(searchParams, host, own)
    return source ? sourceText(source) : ''
  }
  const browser = headers.get('user-agent')
  return {
    source: textOf(URL.canParse(referer) ? new URL(referer).host : undefined),
    linked: textOf(),
    isView:
      method === 'GET' &&
      !refusal &&
      !/\bprefetch\b/.test(headers.get('sec-purpose') ?? '') &&
      Boolean(browser) &&
      !isbot(browser),
  }
}

/** Counts one view in memory; {@link flushViews} writes. */
export function countView(
  { views, now }: Pick<Services, 'views' | 'now'>,
  petitionId: string,
  source: string,
): void {
  const day = now().toISOString().slice(0, 10)
  add(views.waiting, { petitionId, day, source, views: 1 })
}

function add(waiting: ViewMemory['waiting'], view: Waiting): void {
  const keyOf = (source: string) => `${view.day} ${view.petitionId} ${source}`
  const hasRoom = waiting.size < MOST_WAITING || waiting.has(keyOf(view.source))
  const source = hasRoom ? view.source : sourceText(OTHER)
  const views = (waiting.get(keyOf(source))?.views ?? 0) + view.views
  waiting.set(keyOf(source), { ...view, source, views })
}

/**
 * Writes what was counted to the figures. What could not be written stays in
 * memory for the next time; what a process counted in its last seconds is lost
 * when it is killed.
 *
 * @returns how many views
 */
export async function flushViews(
  services: Pick<Services, 'db' | 'now' | 'views'>,
): Promise<number> {
  const { waiting } = services.views
  const taken = [...waiting.values()]
  waiting.clear()
  try {
    await store(services, taken)
  } catch (error) {
    for (const views of taken) add(waiting, views)
    throw error
  }
  return taken.reduce((sum, { views }) => sum + views, 0)
}

async function store(
  services: Pick<Services, 'db' | 'now' | 'views'>,
  taken: Waiting[],
): Promise<void> {
  if (taken.length === 0) return
  const sources = taken.flatMap(({ source }) => parseSourceText(source) ?? [])
  const ids = await rememberSources(services, sources)
  // Sorted, so that two processes cannot dead-lock.
  await sql`
    insert into figure_day as stored (petition_id, kind, key, day, views)
    select petition_id, 'source', key, day, sum(views)
    from unnest(
      ${taken.map(({ petitionId }) => petitionId)}::uuid[],
      ${taken.map(({ source }) => String(ids.get(source) ?? ''))}::text[],
      ${taken.map(({ day }) => day)}::date[],
      ${taken.map(({ views }) => views)}::integer[]
    ) as given (petition_id, key, day, views)
    group by 1, 2, 3, 4 order by 1, 2, 4, 3
    on conflict (petition_id, kind, day, key)
      do update set views = stored.views + excluded.views`.execute(services.db)
}
