import { parseArgs } from 'node:util'
import {
  donationStates,
  listDonations,
  type ListedDonation,
} from '#app/features/donations/list.server.ts'
import type { DonationState } from '#db/schema.ts'
import { shownMoment } from '../letters/show-moment.ts'
import type { Tool } from '../main.server.ts'
import { PlainError } from '../plain-error.ts'
import { columns } from '../signatures/columns.ts'
import { readLimit } from '../signatures/limit.ts'
import { shown } from '../vault/progress.server.ts'
import { withDatabase } from '../vault/site.server.ts'
import { shownMoney } from './words.ts'

/** Gifts, the newest first. */
export async function run(args: string[], tool: Tool): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      state: { type: 'string' },
      month: { type: 'string' },
      limit: { type: 'string', default: '50' },
    },
  })
  const asked = {
    state: readState(values.state),
    month: readMonth(values.month),
    limit: readLimit(values.limit),
  }
  await withDatabase(tool, async (db) => {
    const { donations, count } = await listDonations({ db }, asked)
    const more = count - donations.length
    process.stdout.write(
      count === 0
        ? 'There are no such donations.\n'
        : columns(donations.map(rowOf)) +
            (more > 0 ? `  and ${shown(more)} more\n` : ''),
    )
  })
}

function rowOf(donation: ListedDonation): string[] {
  return [
    donation.number ?? donation.id,
    shownMoment(donation.paidAt ?? donation.createdAt),
    shownMoney(donation),
    donation.isMonthly ? 'monthly' : 'once',
    donation.country ?? '-',
    donation.state,
    donation.livemode ? '' : 'test',
  ]
}

function readState(typed: string | undefined): DonationState | undefined {
  const state = donationStates.find((one) => one === typed)
  if (state || typed === undefined) return state
  throw new PlainError(
    `There is no state ${typed}; there are ${donationStates.join(', ')}.`,
  )
}

function readMonth(typed: string | undefined): string | undefined {
  const isMonth = typed === undefined || /^\d{4}-(0[1-9]|1[0-2])$/.test(typed)
  if (isMonth) return typed
  throw new PlainError(`There is no month ${typed}: as 2026-11.`)
}
