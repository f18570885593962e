import { parseArgs } from 'node:util'
import {
  type ListedModeration,
  listModerations,
} from '#app/features/signatures/moderation/list.server.ts'
import type { Tool } from '../main.server.ts'
import { shown } from '../vault/progress.server.ts'
import { withDatabase } from '../vault/site.server.ts'
import { readLimit } from './limit.ts'

/** Lists what was done in bulk, the newest first. */
export async function run(args: string[], tool: Tool): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { limit: { type: 'string', default: '20' } },
  })
  const limit = readLimit(values.limit)
  await withDatabase(tool, async (db) => {
    const acts = await listModerations({ db }, limit)
    process.stdout.write(
      acts.length > 0
        ? acts.map(textOf).join('\n')
        : 'There are no acts yet.\n',
    )
  })
}

function textOf(act: ListedModeration): string {
  const { id, createdAt, petition, condition, undoes, undoneBy } = act
  const which = undoes
    ? [`undoes ${undoes}`]
    : Object.entries({ petition, ...condition })
        .filter(([, value]) => value !== null)
        .map(([name, value]) => `${name} ${value}`)
  return [
    `${id}  ${createdAt.toISOString().slice(0, 16)}Z`,
    `  ${act.act}: ${which.join(', ')}`,
    `  ${act.state}: ${shown(act.done)} of ${shown(act.found)} changed`,
    `  because: ${act.reason}`,
    ...(undoneBy ? [`  undone by ${undoneBy}`] : []),
    '',
  ].join('\n')
}
