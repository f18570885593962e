import { parseArgs } from 'node:util'
import {
  type Choice,
  chooseWaiting,
  dropWaiting,
  releaseWaiting,
  type Waiting,
} from '#app/features/letters/decide.server.ts'
import { askOnceMore } from '../indicators/ask.server.ts'
import type { LettersCommand } from '../letters-tool.server.ts'
import type { Tool } from '../main.server.ts'
import { PlainError } from '../plain-error.ts'
import { columns } from '../signatures/columns.ts'
import { tell } from '../tell.server.ts'
import { shown } from '../vault/progress.server.ts'
import { withDatabase } from '../vault/site.server.ts'
import { waitingRows } from './waiting-rows.ts'

const SHOWN = 20

type Asked = { choice: Choice; why: string; yes: boolean }

/** Releases or drops letters that wait for a person; shows them before. */
export async function run(
  args: string[],
  tool: Tool,
  command: LettersCommand,
): Promise<void> {
  const isDrop = command === 'drop'
  const { choice, why, yes } = readAsked(args, command)
  if (isDrop && why.trim() === '') {
    throw new PlainError('Say why, it is kept with the letter: --why TEXT')
  }
  await withDatabase(tool, async (db) => {
    const services = { db, now: () => new Date() }
    const waiting = await chooseWaiting(services, choice)
    if (waiting.length === 0) return tell('No such letters are held.')
    process.stdout.write(previewText(command, waiting))
    if (!yes) {
      const question = isDrop
        ? 'Type yes to drop them:'
        : 'Type yes to have them sent:'
      await askOnceMore(question, 'Nothing was changed')
    }
    const ids = waiting.map(({ id }) => id)
    const done = isDrop
      ? await dropWaiting(services, ids, why)
      : await releaseWaiting(services, ids)
    tell(`${isDrop ? 'Dropped' : 'Released'}: ${shown(done)}`)
    if (done < ids.length) {
      tell(`${shown(ids.length - done)} were changed by others meanwhile.`)
    }
  })
}

function readAsked(args: string[], command: string): Asked {
  const { values, positionals } = parseArgs({
    args,
    options: {
      target: { type: 'string' },
      'all-like': { type: 'string' },
      why: { type: 'string', default: '' },
      yes: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  })
  const { target, 'all-like': allLike, ...rest } = values
  const choices: Choice[] = [
    ...(positionals.length > 0 ? [{ ids: positionals }] : []),
    ...(target ? [{ target }] : []),
    ...(allLike ? [{ allLike }] : []),
  ]
  const [choice, ...more] = choices
  if (!choice || more.length > 0) {
    throw new PlainError(
      `Say which letters: ${command} ID…, --target ADDRESS or --all-like ID`,
    )
  }
  return { ...rest, choice }
}

function previewText(command: string, waiting: Waiting[]): string {
  const unknown = waiting.filter(({ state }) => state === 'unknown').length
  const more = waiting.length - SHOWN
  return (
    `${command}: ${shown(waiting.length)} letters\n` +
    columns(waitingRows(waiting.slice(0, SHOWN))) +
    (more > 0 ? `  and ${shown(more)} more\n` : '') +
    (command === 'release' && unknown > 0
      ? `${shown(unknown)} may have arrived: these come a second time then.\n`
      : '')
  )
}
