import { parseArgs } from 'node:util'
import {
  MOST_GOAL_MINOR,
  setGoal,
} from '#app/features/donations/control.server.ts'
import { isCurrency } from '#app/features/donations/currencies.ts'
import { goalView, listSettled } from '#app/features/donations/goal.server.ts'
import type { Tool } from '../main.server.ts'
import { PlainError } from '../plain-error.ts'
import { tell } from '../tell.server.ts'
import { withBooks } from './books.server.ts'
import { readMoney, shownMoney } from './words.ts'

/** Sets the goal that the page shows, or takes it away. */
export async function run(args: string[], tool: Tool): Promise<void> {
  const { positionals } = parseArgs({
    args,
    options: {},
    allowPositionals: true,
  })
  const goal = readGoal(positionals)
  await withBooks(tool, async (books) => {
    await setGoal(books, goal)
    const view = await goalView(books)
    if (!view) return tell('There is no goal now.')
    tell(
      `The goal is ${shownMoney(view)}; ${view.percent} % of it was reached by ` +
        'midnight (UTC).',
    )
    const settled = await listSettled(books)
    if (settled.length > 0 && !settled.includes(view.currency)) {
      tell(
        `Stripe has settled nothing in ${view.currency} so far, only in ` +
          `${settled.join(', ')}: gifts do not bring the goal nearer.`,
      )
    }
  })
}

function readGoal(positionals: string[]) {
  const [amount, typed, ...more] = positionals
  if (amount === 'none' && typed === undefined) return null
  if (!amount || !typed || more.length > 0) {
    throw new PlainError('Say the goal: goal AMOUNT CURRENCY, or goal none')
  }
  const currency = typed.toUpperCase()
  if (!isCurrency(currency)) {
    throw new PlainError(`Gifts are not taken in ${typed}: a code as EUR.`)
  }
  const goal = { amountMinor: readMoney(amount, currency), currency }
  if (goal.amountMinor <= MOST_GOAL_MINOR) return goal
  const most = shownMoney({ amountMinor: MOST_GOAL_MINOR, currency })
  throw new PlainError(`That goal is too high: at most ${most}.`)
}
