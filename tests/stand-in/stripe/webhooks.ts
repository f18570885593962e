import Stripe from 'stripe'
import { isLoopback } from '#app/env.server.ts'
import type { Faults, StandInEvent } from './contract.ts'

/** How long one answer may take; Stripe does not say how long it waits. */
const ANSWER_MS = 10_000
/** Half a second, then four times as long each time: quick, for trying out. */
const FIRST_PAUSE_MS = 500
const LONGEST_PAUSE_MS = 60 * 60 * 1000
/** https://docs.stripe.com/webhooks#automatic-retries */
const TRIED_MS = 3 * 24 * 60 * 60 * 1000
/** An event that is late comes at any moment within this time. */
const LATE_MS = 1_500
const MOST_AT_ONCE = 8
const REMEMBERED = 500

/** One try to bring an event to the webhook. */
export type Delivery = {
  eventId: string
  at: Date
  /** The status of the answer, or why there was none. */
  result: number | 'no answer' | 'lost'
}

/** `now` is the real time: signatures that are too old are refused. */
type Way = {
  hookUrl: string
  secret: string
  now: () => Date
  fetch?: typeof fetch
}

type Job = { event: StandInEvent; since: number; pause: number }

export type Sender = ReturnType<typeof createSender>

/**
 * Posts events to the webhook as Stripe does: signed, as readable JSON, several
 * at a time and in no promised order, again after growing pauses where the
 * answer is no 2xx. `faults` may change at any time. What is sent on demand is
 * neither lost nor doubled nor late.
 *
 * @throws Error if `hookUrl` is not on this machine: events go nowhere else
 */
export function createSender(given: Way & { faults: Faults }) {
  const { faults, now } = given
  if (!isLoopback(new URL(given.hookUrl).hostname)) {
    throw new Error('The stand-in for Stripe sends to this machine only.')
  }
  const closing = new AbortController()
  const timers = new Set<NodeJS.Timeout>()
  const waiting: Job[] = []
  const underWay = new Set<Promise<void>>()
  const owed = new Map<string, number>()
  const deliveries: Delivery[] = []

  function note(eventId: string, result: Delivery['result']) {
    deliveries.push({ eventId, at: now(), result })
    if (deliveries.length > REMEMBERED) deliveries.shift()
  }

  function later(ms: number, job: Job) {
    const timer = setTimeout(() => {
      timers.delete(timer)
      waiting.push(job)
      work()
    }, ms)
    timer.unref()
    timers.add(timer)
  }

  function work() {
    while (underWay.size < MOST_AT_ONCE && !closing.signal.aborted) {
      const job = waiting.shift()
      if (!job) return
      const posting = bring(job).finally(() => {
        underWay.delete(posting)
        work()
      })
      underWay.add(posting)
    }
  }

  async function bring(job: Job): Promise<void> {
    const result = await post(job.event, given, closing.signal)
    if (closing.signal.aborted) return
    note(job.event.id, result)
    const pause = nextPause(job.pause)
    const isLast = now().getTime() + pause > job.since + TRIED_MS
    if (isTaken(result) || isLast) return settle(job.event.id)
    later(pause, { ...job, pause })
  }

  function settle(eventId: string) {
    const left = (owed.get(eventId) ?? 1) - 1
    if (left > 0) owed.set(eventId, left)
    else owed.delete(eventId)
  }

  function queue(event: StandInEvent, lateMs: number) {
    owed.set(event.id, (owed.get(event.id) ?? 0) + 1)
    later(lateMs, { event, since: now().getTime(), pause: 0 })
  }

  return {
    /** Brings a new event, or not, as the faults have it. */
    send(event: StandInEvent): void {
      if (Math.random() < faults.lose) return note(event.id, 'lost')
      const times = Math.random() < faults.double ? 2 : 1
      for (let time = 0; time < times; time++) {
        const isLate = Math.random() < faults.shuffle
        queue(event, isLate ? Math.random() * LATE_MS : 0)
      }
    },
    /** Brings an event once more, whatever the faults say. */
    resend(event: StandInEvent): void {
      queue(event, 0)
    },
    /** The last tries, oldest first. */
    deliveries: (): readonly Delivery[] => deliveries,
    /** The ids of events that are still to be brought. */
    owed: (): string[] => [...owed.keys()],
    /** Ends what is under way; nothing is sent afterwards. */
    async close(): Promise<void> {
      closing.abort()
      for (const timer of timers) clearTimeout(timer)
      await Promise.all(underWay)
    },
  }
}

async function post(
  event: StandInEvent,
  way: Way,
  closing: AbortSignal,
): Promise<Delivery['result']> {
  const payload = JSON.stringify(event, null, 2)
  const timestamp = Math.floor(way.now().getTime() / 1000)
  const signing = { payload, secret: way.secret, timestamp }
  try {
    const answer = await (way.fetch ?? fetch)(way.hookUrl, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json; charset=utf-8',
        'User-Agent': 'Stripe/1.0 (+https://stripe.com/docs/webhooks)',
        'Stripe-Signature': Stripe.webhooks.generateTestHeaderString(signing),
      },
      body: payload,
      // Whoever answers could lead away from this machine.
      redirect: 'manual',
      signal: AbortSignal.any([closing, AbortSignal.timeout(ANSWER_MS)]),
    })
    await answer.body?.cancel()
    return answer.status
  } catch {
    return 'no answer'
  }
}

function nextPause(last: number): number {
  return last === 0 ? FIRST_PAUSE_MS : Math.min(last * 4, LONGEST_PAUSE_MS)
}

function isTaken(result: Delivery['result']): boolean {
  return typeof result === 'number' && result >= 200 && result < 300
}
