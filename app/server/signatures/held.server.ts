import { parseArgs } from 'node:util'
import { findPetitionId } from '#app/features/signatures/moderation/condition.server.ts'
import {
  type HeldPlace,
  type HeldRow,
  listHeld,
  summarizeHeld,
} from '#app/features/signatures/moderation/held.server.ts'
import { isId } from '#app/features/signatures/moderation/is-id.ts'
import type { Tool } from '../main.server.ts'
import { PlainError } from '../plain-error.ts'
import { shown } from '../vault/progress.server.ts'
import { withDatabase } from '../vault/site.server.ts'
import { columns } from './columns.ts'
import { readLimit } from './limit.ts'
import { listed } from './preview-text.ts'

/** Shows what waits for a look, and what it has in common. */
export async function run(args: string[], tool: Tool): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      petition: { type: 'string' },
      limit: { type: 'string', default: '20' },
      after: { type: 'string' },
    },
  })
  const limit = readLimit(values.limit)
  const after = values.after ? readPlace(values.after) : undefined
  await withDatabase(tool, async (db) => {
    const petitionId = values.petition
      ? await findPetitionId({ db }, values.petition)
      : undefined
    const summary = await summarizeHeld({ db }, petitionId)
    const { rows, next } = await listHeld({ db }, { petitionId, after, limit })
    const common = (counts: { name: string; count: number }[]) =>
      listed(counts.map(({ name, count }) => [name, count])) || '-'
    process.stdout.write(
      `held: ${shown(summary.count)} signatures\n` +
        columns([
          ['by reason', common(summary.reasons)],
          ['by domain', common(summary.domains)],
          ['by network', common(summary.tags)],
        ]) +
        (rows.length > 0 ? '\n' : '') +
        columns(rows.map(cellsOf)) +
        (next ? `\nMore: --after ${placeText(next)}\n` : ''),
    )
  })
}

function cellsOf(row: HeldRow): string[] {
  return [
    row.id,
    row.petition,
    `${row.since.toISOString().slice(0, 16)}Z`,
    row.country,
    row.domain ?? '-',
    row.tag ?? '-',
    String(row.score),
    row.reasons.join(' '),
  ]
}

function placeText({ since, id }: HeldPlace): string {
  return `${since.toISOString()}/${id}`
}

function readPlace(text: string): HeldPlace {
  const [since = '', id = ''] = text.split('/')
  const moment = new Date(since)
  if (!Number.isNaN(moment.getTime()) && isId(id)) return { since: moment, id }
  throw new PlainError('--after takes what the page before ended with.')
}
