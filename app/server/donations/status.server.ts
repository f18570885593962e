import { parseArgs } from 'node:util'
import type { Env } from '#app/env.server.ts'
import { readControl } from '#app/features/donations/control.server.ts'
import { listDonationSettings } from '#app/features/donations/settings.server.ts'
import {
  type DonationsStatus,
  showStatus,
} from '#app/features/donations/status.server.ts'
import { shownMoment } from '../letters/show-moment.ts'
import type { Tool } from '../main.server.ts'
import { columns } from '../signatures/columns.ts'
import { shown } from '../vault/progress.server.ts'
import { withBooks } from './books.server.ts'
import { shownDifference } from './words.ts'

type Control = Awaited<ReturnType<typeof readControl>>

/** How donations go. */
export async function run(args: string[], tool: Tool): Promise<void> {
  parseArgs({ args, options: {} })
  const keys = keysText(tool.env())
  await withBooks(tool, async (books) => {
    const control = await readControl(books)
    const status = await showStatus(books)
    const changed = (await listDonationSettings(books))
      .filter((setting) => setting.changedAt !== null)
      .map(({ name, value, usual }) => [
        name,
        `${shown(value)}, usually ${shown(usual)}`,
      ])
    process.stdout.write(
      openingText(control) +
        slowText(control, books.now()) +
        columns([['keys', keys], ['site', control.site], ...rowsOf(status)]) +
        (changed.length > 0 ? `\nLimits that differ\n${columns(changed)}` : ''),
    )
  })
}

function openingText({ stoppedAt, stoppedWhy }: Control): string {
  if (!stoppedAt) return 'Gifts are taken.\n'
  return `Gifts are stopped since ${shownMoment(stoppedAt)}: ${stoppedWhy}\n`
}

function slowText({ slowUntil }: Control, now: Date): string {
  if (!slowUntil || slowUntil <= now) return ''
  return (
    `Alarm: many cards were declined. Until ${shownMoment(slowUntil)} only a ` +
    'few can begin to give.\n'
  )
}

function keysText({ MODE, ...env }: Env): string {
  if (!env.STRIPE_SECRET_KEY) {
    return MODE === 'production'
      ? 'none: donations are not open. Set STRIPE_SECRET_KEY and ' +
          'STRIPE_WEBHOOK_SECRET'
      : 'of the stand-in on this machine: no money moves'
  }
  if (env.STRIPE_API_BASE) return 'of a stand-in: no money moves'
  return env.STRIPE_SECRET_KEY.includes('_live_')
    ? 'live'
    : 'test: no money moves'
}

function rowsOf(status: DonationsStatus): string[][] {
  const { hour, events, states } = status
  return [
    [
      'last hour',
      `begun ${shown(hour.created)}, paid ${shown(hour.paid)}, ` +
        `declined ${shown(hour.declined)}`,
    ],
    ['events', eventsText(events)],
    ['given up', events.givenUp === 0 ? '0' : givenUpText(events.givenUp)],
    ['compared', comparedText(status)],
    ...Object.entries(states)
      .toSorted()
      .map(([state, count]) => [state, shown(count)]),
  ]
}

function eventsText({ waiting, failing, oldestAt }: DonationsStatus['events']) {
  if (waiting === 0 || !oldestAt) return 'none wait'
  return (
    `${shown(waiting)} wait, the oldest since ${shownMoment(oldestAt)}; ` +
    `${shown(failing)} of them failed before`
  )
}

function givenUpText(count: number): string {
  return `${shown(count)} events of Stripe: npm run reconcile settles them`
}

function comparedText({ compared, brokenAt }: DonationsStatus): string {
  const broken = brokenAt
    ? `; the one of ${shownMoment(brokenAt)} has not come to its end`
    : ''
  if (!compared) return `never${broken}`
  const { startedAt, checked, mended, unexplained, difference } = compared
  const isRight = unexplained === 0 && Object.keys(difference).length === 0
  return (
    `${shownMoment(startedAt)}: checked ${shown(checked)}, ` +
    `mended ${shown(mended)}, unexplained ${shown(unexplained)}, ` +
    `difference ${shownDifference(difference)}` +
    (isRight ? '' : ': npm run reconcile says what') +
    broken
  )
}
