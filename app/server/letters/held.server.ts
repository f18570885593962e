import { parseArgs } from 'node:util'
import { type HeldGroup, listHeld } from '#app/features/letters/held.server.ts'
import type { Tool } from '../main.server.ts'
import { shown } from '../vault/progress.server.ts'
import { withDatabase } from '../vault/site.server.ts'
import { shownMoment } from './show-moment.ts'

const IDS_SHOWN = 5

/** What is held, in groups of alike letters to one address. */
export async function run(args: string[], tool: Tool): Promise<void> {
  parseArgs({ args, options: {} })
  await withDatabase(tool, async (db) => {
    const groups = await listHeld({ db })
    process.stdout.write(
      groups.length > 0
        ? groups.map(textOf).join('\n')
        : 'No letters are held.\n',
    )
  })
}

function textOf(group: HeldGroup): string {
  const { ids, mailbox, lawmaker, country, why, others, since } = group
  const more = ids.length - IDS_SHOWN
  return [
    `${shown(ids.length)} to ${lawmaker} <${mailbox}>, ${country}`,
    `  why: ${why}, since ${shownMoment(since)}`,
    `  alike and not held: ${shown(others)}`,
    ...ids.slice(0, IDS_SHOWN).map((id) => `  ${id}`),
    ...(more > 0 ? [`  and ${shown(more)} more`] : []),
    '',
  ].join('\n')
}
