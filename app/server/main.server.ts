import { readEnv, type Env, type Role } from '#app/env.server.ts'
import { ErasureListError } from '#app/adapters/erasure-list.server.ts'
import { ErasuresMissing } from '#app/features/signatures/erasures-missing.ts'
import { EmbeddedDatabaseError } from '#db/embedded.server.ts'
import { SecretError } from '#app/secrets.server.ts'
import { PlainError } from './plain-error.ts'
import { tell } from './tell.server.ts'

export type Command = 'start' | 'dev' | 'worker' | 'migrate' | 'seed'

const roles: Record<Command, Role> = {
  start: 'web',
  dev: 'web',
  worker: 'worker',
  migrate: 'command',
  seed: 'command',
}

/** Commands that take words and options of their own. */
const tools = {
  vault: () => import('./vault-tool.server.ts'),
  signatures: () => import('./signatures-tool.server.ts'),
  petitions: () => import('./petitions-tool.server.ts'),
  findings: () => import('./findings-tool.server.ts'),
  indicators: () => import('./indicators-tool.server.ts'),
  lawmakers: () => import('./lawmakers-tool.server.ts'),
  letters: () => import('./letters-tool.server.ts'),
  donations: () => import('./donations-tool.server.ts'),
  desk: () => import('./desk-tool.server.ts'),
  reconcile: () => import('./reconcile-tool.server.ts'),
}

/** What such a command works with; nothing is opened that it does not ask for. */
export type Tool = {
  /** Public and private values differ by what a command does. */
  env(): Env
  /**
   * The site's database, brought up to date, for as long as the tool runs.
   *
   * @throws PlainError where there is none: a tool answers about a site, and an
   *   empty database of its own would be another one
   */
  database(): Promise<string>
  stoppers: Stoppers
}

/** How long an orderly end may take. */
const STOP_MS = 15_000

/** Stops what was started, newest first. */
export type Stoppers = (() => Promise<void>)[]

/**
 * Runs one of the program's commands and sees to its end: on SIGINT, SIGTERM
 * or SIGHUP, or when something fails at the start, all that was started is
 * stopped, the database last.
 */
export async function main(name: string, args: string[]): Promise<void> {
  const stoppers: Stoppers = []
  let stopping: Promise<void> | undefined
  const stop = (code: number) => {
    // What does not end by itself is cut off; leases and the watchdog see to
    // the mails and the database.
    setTimeout(() => process.exit(code), STOP_MS).unref()
    stopping ??= stopAll(stoppers).then(() => process.exit(code))
    return stopping
  }
  // A terminal that was closed takes no more lines, and that is no fault.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', () => {})
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1)
      // Who waits for a tool must not take a half for the whole.
      void stop(Object.hasOwn(tools, name) ? 130 : 0)
      tell(`${signal}: stopping …`)
    })
  }
  try {
    const goesOn = await runCommand(name, args, stoppers)
    if (!goesOn) await stop(0)
  } catch (error) {
    if (!stopping) explain(error)
    await stop(1)
  }
}

async function runCommand(
  name: string,
  args: string[],
  stoppers: Stoppers,
): Promise<boolean> {
  if (Object.hasOwn(tools, name)) {
    const { runTool } = await tools[name as keyof typeof tools]()
    await runTool(args, toolOf(stoppers))
    return false
  }
  if (!Object.hasOwn(roles, name)) {
    throw new PlainError(`There is no command ${name}.`)
  }
  const command = name as Command
  return begin(command, read(roles[command]), stoppers)
}

function toolOf(stoppers: Stoppers): Tool {
  const env = () => read('command')
  return {
    env,
    stoppers,
    async database() {
      const { bringUpToDate, findDatabase, openDatabase } =
        await import('./database.server.ts')
      await findDatabase(env())
      const url = await openDatabase(env(), stoppers, true)
      await bringUpToDate(url, false)
      return url
    },
  }
}

/** PostgreSQL starts while the rest of the program is read. */
async function begin(
  command: Command,
  env: Env,
  stoppers: Stoppers,
): Promise<boolean> {
  const isWeb = roles[command] === 'web'
  const { openDatabase } = await import('./database.server.ts')
  const opening = openDatabase(env, stoppers, !isWeb)
  opening.catch(() => {}) // told where it is awaited
  const { run } = await import('./commands.server.ts')
  return run(command, env, { stoppers, opening })
}

function read(role: Role): Env {
  try {
    return readEnv(process.env, role)
  } catch (error) {
    throw new PlainError(
      `${(error as Error).message}\n` +
        '.env.example has a line on each; the README says how to make them.',
    )
  }
}

async function stopAll(stoppers: Stoppers): Promise<void> {
  for (const stop of stoppers.reverse()) {
    await stop().catch((error: unknown) => explain(error))
  }
}

function explain(error: unknown): void {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'EADDRINUSE') {
    return tell(
      `Another program listens on this port already (${message}). ` +
        'Choose another one: PORT=3001 npm start',
    )
  }
  const plain =
    code?.startsWith('ERR_PARSE_ARGS') ||
    error instanceof PlainError ||
    error instanceof ErasureListError ||
    error instanceof ErasuresMissing ||
    error instanceof EmbeddedDatabaseError ||
    error instanceof SecretError
  if (plain) tell(message)
  else console.error(error)
}
