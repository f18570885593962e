import { parseArgs } from 'node:util'
import type { ListedSwitch } from '#app/features/letters/countries.server.ts'
import type { Rest } from '#app/features/letters/open-chambers.server.ts'
import {
  type LettersStatus,
  showStatus,
} from '#app/features/letters/status.server.ts'
import type { Tool } from '../main.server.ts'
import { columns } from '../signatures/columns.ts'
import { listed } from '../signatures/preview-text.ts'
import { shown } from '../vault/progress.server.ts'
import { withDatabase } from '../vault/site.server.ts'
import { shownMoment } from './show-moment.ts'

const rests: Record<Rest, string> = {
  quiet: 'quiet hours there',
  stale: 'its list is out of date: npm run lawmakers -- accept-stale',
  'country-off': 'letters to it are stopped',
}

/** How letters go. */
export async function run(args: string[], tool: Tool): Promise<void> {
  parseArgs({ args, options: {} })
  const testTo = tool.env().LETTERS_TEST_TO
  await withDatabase(tool, async (db) => {
    const status = await showStatus({ db, now: () => new Date() })
    process.stdout.write(
      (testTo ? `Test mode: all letters go to ${testTo}.\n` : '') +
        stopText(status) +
        columns(rowsOf(status)) +
        section('Waiting for their turn', waitingRows(status)) +
        section('Stopped by country', status.switches.map(switchRow)),
    )
  })
}

function stopText({ stop }: LettersStatus): string {
  if (!stop) return 'Letters go.\n'
  return `All letters are stopped since ${shownMoment(stop.since)}: ${stop.why}\n`
}

function rowsOf({ states, today, reports }: LettersStatus): string[][] {
  const count = (state: keyof typeof states) => shown(states[state] ?? 0)
  const { takenToday, capToday, warmUpDay } = today
  return [
    [
      'today',
      `${shown(takenToday)} of ${shown(capToday)}, day ${warmUpDay} of sending (UTC)`,
    ],
    ['queued', count('queued')],
    ['in hand', count('sending')],
    ['held', `${count('held')} wait for a person: npm run letters -- held`],
    [
      'unknown',
      `${count('unknown')} wait for a person: npm run letters -- unknown`,
    ],
    ['sent', count('sent')],
    ['bounced', count('bounced')],
    ['refused', count('refused')],
    ['dropped', count('dropped')],
    [
      'reports',
      listed(reports.map((row) => [row.kind, row.count])) || 'none in 7 days',
    ],
  ]
}

function waitingRows({ waiting }: LettersStatus): string[][] {
  return waiting.map(({ country, chamber, rest, count }) => [
    country,
    shown(count),
    chamber,
    rest ? rests[rest] : '',
  ])
}

function switchRow(one: ListedSwitch): string[] {
  const what = [
    ...(one.targetsOff ? ['to its lawmakers'] : []),
    ...(one.residentsOff ? ['from its residents'] : []),
  ]
  return [
    one.country,
    what.join(', '),
    `since ${shownMoment(one.changedAt)}: ${one.why}`,
  ]
}

function section(title: string, rows: string[][]): string {
  return rows.length > 0 ? `\n${title}\n${columns(rows)}` : ''
}
