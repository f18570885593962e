import { sql } from 'kysely'
import { type Books, isLiveMode, lastMidnight } from './books.ts'
import { readControl } from './control.server.ts'
import type { GoalView } from './view.ts'

/**
 * How far gifts have come towards the goal that campaigners set, if they did:
 * what was charged less what went back, before fees, of all that is settled in
 * the goal's currency. As of last midnight, and rounded down to whole percents,
 * so that a single gift hardly shows.
 */
export async function goalView(books: Books): Promise<GoalView | null> {
  const { goal } = await readControl(books)
  if (!goal) return null
  const { amountMinor, currency } = goal
  const reached = Math.max(0, await sumSettled(books, currency))
  const percent = Math.floor((reached * 100) / amountMinor)
  return {
    amountMinor,
    currency,
    percent,
    reachedMinor: Math.floor((amountMinor * percent) / 100),
  }
}

/** Currencies in which Stripe settles here: only these move a goal. */
export async function listSettled(books: Books): Promise<string[]> {
  const rows = await books.db
    .selectFrom('ledger_entry')
    .innerJoin('donation', 'donation.id', 'donation_id')
    .select('ledger_entry.currency')
    .distinct()
    .where('livemode', '=', isLiveMode(books))
    .orderBy('ledger_entry.currency')
    .execute()
  return rows.map(({ currency }) => currency)
}

/** Without debits on their way: their charge is in the ledger before it arrives. */
async function sumSettled(books: Books, currency: string): Promise<number> {
  const midnight = lastMidnight(books)
  const { rows } = await sql<{ sum: string | null }>`
    select sum(gross_minor) as sum
    from ledger_entry join donation on donation.id = donation_id
    where ledger_entry.currency = ${currency}
      and occurred_at < ${midnight} and paid_at < ${midnight}
      and livemode = ${isLiveMode(books)}`.execute(books.db)
  return Number(rows[0]!.sum ?? 0)
}
