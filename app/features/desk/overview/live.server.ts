import type { Services } from '#app/services.server.ts'
import { listSessions } from '../../accounts/sessions.server.ts'
import type { SignedIn } from '../../accounts/signed-in.ts'
import { type DayCounts, readDays } from '../../figures/read-hours.server.ts'
import { countEach } from '../../signatures/count.server.ts'
import { nowSince, type NowWords, wordsOfNow } from './now.ts'
import { DAY_MS, midnight } from './query.ts'

type Needed = Pick<Services, 'db' | 'now' | 'log'>

const POLL_MS = 2_000
/** Sessions are looked at again with every second poll. */
const POLLS_PER_CHECK = 2
/** So that proxies, which end what is silent for a minute, leave it open. */
const POLLS_PER_SIGN = 10
/** Browsers then connect anew. */
const STREAM_MS = 60 * 60 * 1000
/** Each holds a connection; campaigners are few. */
const MOST_STREAMS = 200
/** As many tabs as show them; one browser takes no more from the others … */
const MOST_OF_SESSION = 5
/** … nor does one person with many sessions. */
const MOST_OF_PERSON = 10

type Counted = {
  /** Petition → confirmed signatures. */
  counts: Map<string, number>
  days: DayCounts[]
  at: Date
}

type Listener = {
  ids: string[]
  who: Pick<SignedIn, 'id' | 'session'>
  endsAt: number
  controller: ReadableStreamDefaultController<Uint8Array>
  /** What it was told last. */
  said: string
}

type Hub = { listeners: Set<Listener>; polls: number; timer?: NodeJS.Timeout }

/** One for all who listen to this process. */
const hubs = new WeakMap<Services['db'], Hub>()
const encoder = new TextEncoder()

/** What a live page shows, once. */
export async function readLive(at: Needed, ids: string[]): Promise<NowWords> {
  return wordsFor(await count(at, ids), ids)
}

/**
 * Tells the counts of some petitions as they change, until the listener leaves,
 * its session is over, or an hour has passed.
 *
 * @returns nothing where too many listen already
 */
export async function listen(
  services: Needed,
  given: Pick<Listener, 'ids' | 'who'> & { signal: AbortSignal },
): Promise<ReadableStream<Uint8Array> | undefined> {
  const hub = hubs.get(services.db) ?? { listeners: new Set(), polls: 0 }
  hubs.set(services.db, hub)
  if (!hasRoom(hub, given.who)) return undefined

  let own: Listener | undefined
  const leave = () => {
    if (own) end(hub, own)
  }
  const first = await readLive(services, given.ids)
  return new ReadableStream<Uint8Array>({
    start(controller) {
      const { ids, who, signal } = given
      const endsAt = services.now().getTime() + STREAM_MS
      own = { ids, who, endsAt, controller, said: '' }
      if (signal.aborted || !hasRoom(hub, who)) {
        return controller.close()
      }
      hub.listeners.add(own)
      signal.addEventListener('abort', leave)
      tell(own, first)
      hub.timer ??= setTimeout(() => void poll(services, hub), POLL_MS)
    },
    cancel: leave,
  })
}

function hasRoom({ listeners }: Hub, { id, session }: Listener['who']) {
  const theirs = [...listeners].filter(({ who }) => who.id === id)
  const own = theirs.filter(({ who }) => who.session === session)
  return (
    listeners.size < MOST_STREAMS &&
    theirs.length < MOST_OF_PERSON &&
    own.length < MOST_OF_SESSION
  )
}

/** One query for all, one after the other, while anybody listens. */
async function poll(services: Needed, hub: Hub): Promise<void> {
  try {
    hub.polls++
    if (hub.polls % POLLS_PER_CHECK === 0) await endThoseOver(services, hub)
    const ids = [...new Set([...hub.listeners].flatMap((one) => one.ids))]
    const counted = await count(services, ids)
    for (const one of hub.listeners) tell(one, wordsFor(counted, one.ids))
    if (hub.polls % POLLS_PER_SIGN === 0) giveSign(hub)
  } catch (err) {
    services.log.error({ err }, 'live figures')
  }
  hub.timer =
    hub.listeners.size > 0
      ? setTimeout(() => void poll(services, hub), POLL_MS)
      : undefined
}

async function count(at: Needed, ids: string[]): Promise<Counted> {
  const now = at.now()
  const to = new Date(midnight(now).getTime() + DAY_MS)
  const which = { petitions: ids, from: nowSince(now), to }
  const [counts, days] = await Promise.all([countEach(at), readDays(at, which)])
  return { counts, days, at: now }
}

function wordsFor({ counts, days, at }: Counted, ids: string[]): NowWords {
  const own = days.filter(({ petition }) => ids.includes(petition))
  const sum = ids.reduce((all, id) => all + (counts.get(id) ?? 0), 0)
  return wordsOfNow(sum, own, at)
}

/** Who reads slowly gets the newest next time, and nothing in between. */
function tell(listener: Listener, words: NowWords): void {
  const text = JSON.stringify(words)
  const { controller, said } = listener
  if (text === said || (controller.desiredSize ?? 0) <= 0) return
  listener.said = text
  controller.enqueue(encoder.encode(`data: ${text}\n\n`))
}

/** A comment, as the HTML standard, section 9.2.7, advises. */
function giveSign({ listeners }: Hub): void {
  for (const { controller } of listeners) {
    if ((controller.desiredSize ?? 0) > 0) {
      controller.enqueue(encoder.encode(':\n\n'))
    }
  }
}

async function endThoseOver(services: Needed, hub: Hub): Promise<void> {
  const now = services.now().getTime()
  const byPerson = Map.groupBy(hub.listeners, ({ who }) => who.id)
  for (const [id, theirs] of byPerson) {
    const sessions = await listSessions(services, id)
    const refs = new Set(sessions.map(({ ref }) => ref))
    for (const one of theirs) {
      if (one.endsAt <= now || !refs.has(one.who.session)) end(hub, one)
    }
  }
}

function end(hub: Hub, listener: Listener): void {
  if (!hub.listeners.delete(listener)) return
  try {
    listener.controller.close()
  } catch {
    // Its reader left first.
  }
}
