import { readEnv, type Env, type Role } from '#app/env.server.ts'
import { EmbeddedDatabaseError } from '#db/embedded.server.ts'
import { SecretError } from '#app/secrets.server.ts'
import { tell } from './tell.server.ts'

export type Command = 'start' | 'dev' | 'worker' | 'migrate' | 'seed'

const roles: Record<Command, Role> = {
  start: 'web',
  dev: 'web',
  worker: 'worker',
  migrate: 'command',
  seed: 'command',
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
export async function main(name: string): Promise<void> {
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
      void stop(0)
      tell(`${signal}: stopping …`)
    })
  }
  try {
    const command = name as Command
    if (!Object.hasOwn(roles, command)) {
      throw new PlainError(`There is no command ${name}.`)
    }
    const env = read(roles[command])
    const goesOn = await begin(command, env, stoppers)
    if (!goesOn) await stop(0)
  } catch (error) {
    if (!stopping) explain(error)
    await stop(1)
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

/** An error whose sentence is all that its reader needs. */
export class PlainError extends Error {}

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
    error instanceof PlainError ||
    error instanceof EmbeddedDatabaseError ||
    error instanceof SecretError
  if (plain) tell(message)
  else console.error(error)
}
