import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import type { Wish } from '#app/features/signatures/moderation/acts.ts'
import { readCondition } from '#app/features/signatures/moderation/condition.server.ts'
import { previewModeration } from '#app/features/signatures/moderation/preview.server.ts'
import { startModeration } from '#app/features/signatures/moderation/start.server.ts'
import { findUndo } from '#app/features/signatures/moderation/undo.server.ts'
import { secretsOf } from '#app/keys.server.ts'
import type { Db } from '#db/client.server.ts'
import type { Tool } from '../main.server.ts'
import { PlainError } from '../plain-error.ts'
import type { SignaturesCommand } from '../signatures-tool.server.ts'
import { tell } from '../tell.server.ts'
import { shown } from '../vault/progress.server.ts'
import { withDatabase } from '../vault/site.server.ts'
import { follow } from './follow.server.ts'
import { onlyId } from './only-id.ts'
import { previewText } from './preview-text.ts'

const string = { type: 'string' } as const
const choosing = {
  domain: string,
  tag: string,
  from: string,
  to: string,
  score: string,
  petition: string,
}
const running = {
  reason: { type: 'string', default: '' },
  run: { type: 'boolean', default: false },
  yes: { type: 'boolean', default: false },
} as const

type Asked = {
  reason: string
  run: boolean
  yes: boolean
  wish(db: Db): Promise<Wish>
}

/** Shows what an act would change, and with `--run` does it. */
export async function run(
  args: string[],
  tool: Tool,
  command: SignaturesCommand,
): Promise<void> {
  const asked =
    command === 'undo' ? readUndo(args) : readAct(args, tool, command)
  if (asked.run && asked.reason.trim() === '') {
    throw new PlainError('Say why, it is kept with the act: --reason TEXT')
  }
  await withDatabase(tool, async (db) => {
    const services = { db, now: () => new Date() }
    const wish = await asked.wish(db)
    const preview = await previewModeration(services, wish)
    process.stdout.write(previewText(wish.act, preview))
    if (preview.count === 0) return tell('There is nothing to change.')
    if (!asked.run) {
      return tell('Nothing was changed. To do it, add: --run --reason TEXT')
    }
    if (!asked.yes) await askOnceMore(wish.act, preview.count)
    const id = await startModeration(services, wish, asked.reason)
    await follow(services, id, tool.stoppers)
  })
}

function readUndo(args: string[]): Asked {
  const { values, positionals } = parseArgs({
    args,
    options: running,
    allowPositionals: true,
  })
  const id = onlyId(positionals, 'undo')
  return { ...values, wish: (db) => findUndo({ db }, id) }
}

function readAct(
  args: string[],
  tool: Tool,
  command: SignaturesCommand,
): Asked {
  const { values } = parseArgs({ args, options: { ...running, ...choosing } })
  const { reason, run, yes, ...typed } = values
  const act = command as Exclude<Wish['act'], 'undo'>
  const secrets = async () => secretsOf(tool.env())
  return {
    reason,
    run,
    yes,
    wish: async (db) => ({
      act,
      ...(await readCondition({ db, secrets }, typed)),
    }),
  }
}

async function askOnceMore(act: Wish['act'], count: number): Promise<void> {
  process.stderr.write(
    `Does ${act} seem right for these ${shown(count)}? Type yes: `,
  )
  // Not as a terminal, or Ctrl+C would end the line instead of the program.
  const lines = createInterface({ input: process.stdin, terminal: false })
  for await (const line of lines) {
    if (line.trim().toLowerCase() === 'yes') return
    break
  }
  throw new PlainError('Nothing was changed: the answer was not yes.')
}
