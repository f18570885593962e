import { randomBytes } from 'node:crypto'
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { EmbeddedDatabaseError } from './error.server.ts'
import {
  openLog,
  readLogSince,
  replaceFile,
  syncFolder,
} from './files.server.ts'
import type { Place } from './place.server.ts'
import { run } from './run.server.ts'
import type { Watchdog } from './watchdog.server.ts'

/** Below the range from which the system takes ports for connections. */
const FIRST_PORT = 25432
const PORTS_TO_TRY = 200

export type Settings = Record<string, string>

/**
 * For a small server. What visitors type must not reach the log: PostgreSQL
 * names values in its errors and prints whole statements, so only its own
 * messages are kept; the program sees the errors anyway.
 */
const defaults: Settings = {
  max_connections: '100',
  shared_buffers: '128MB',
  synchronous_commit: 'on',
  password_encryption: 'scram-sha-256',
  // A long statement ends soon after the program that asked for it has gone.
  client_connection_check_interval: '2s',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
}

type Start = { settings: Settings; watchdog: Watchdog }

/** Creates PostgreSQL's files under another name, then renames the folder. */
export async function createCluster(
  place: Place,
  { settings, watchdog }: Start,
): Promise<void> {
  const { filesDir, pg, user } = place
  const passwordFile = join(filesDir, 'pg.password')
  const password = randomBytes(24).toString('base64url')
  const secret = { mode: 0o600, user, durable: true }
  replaceFile(passwordFile, password + '\n', secret)

  const draft = join(filesDir, 'pg.init')
  mkdirSync(draft, { mode: 0o700 })
  if (user) chownSync(draft, user.uid, user.gid)
  const args = [
    ...['-D', draft, '-U', 'postgres', '-E', 'UTF8', '--locale=C'],
    ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    ...['--auth=scram-sha-256', `--pwfile=${passwordFile}`],
    ...(settings.fsync === 'off' ? ['--no-sync'] : []),
  ]
  const { ok, output } = await run(place, 'initdb', { args, watchdog })
  if (!ok) {
    rmSync(draft, { recursive: true, force: true, maxRetries: 5 })
    throw failed(`The database could not be created in ${filesDir}.`, output)
  }
  renameSync(draft, pg)
  syncFolder(filesDir)
}

/** Starts PostgreSQL and returns its port: last time's, or the next free one. */
export async function startPostgres(
  place: Place,
  { settings, watchdog }: Start,
): Promise<number> {
  const { filesDir, pg, user } = place
  const log = join(filesDir, 'pg.log')
  const portFile = join(filesDir, 'pg.port')
  const args = ['-D', pg, '-w', '-t', '600', '-s', '-l', log, 'start']

  let port = readPort(portFile)
  for (const last = port + PORTS_TO_TRY; port < last; port++) {
    if (!(await isFree(port))) continue
    const config = formatConfig({ ...defaults, ...settings, ...local(port) })
    replaceFile(join(pg, 'postgresql.conf'), config, { mode: 0o600, user })
    const length = openLog(log, user)
    const { ok, output } = await run(place, 'pg_ctl', { args, watchdog })
    if (ok) {
      replaceFile(portFile, `${port}\n`)
      return port
    }
    const logged = readLogSince(log, length)
    // Another program has been quicker than we between looking and starting.
    if (logged.includes('could not bind')) continue
    throw failed(`PostgreSQL does not start in ${pg}.`, logged || output)
  }
  throw new EmbeddedDatabaseError(
    `No free port for PostgreSQL was found below ${port}. Write the number ` +
      `of one that may be used into ${portFile}.`,
  )
}

/** Nobody but this machine, and no socket files that others could see. */
function local(port: number): Settings {
  return {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
  }
}

function formatConfig(settings: Settings): string {
  const lines = Object.entries(settings).map(
    ([name, value]) =>
      `${name} = '${value.replaceAll('\\', '\\\\').replaceAll("'", "''")}'\n`,
  )
  return (
    '# Written anew at every start. For settings of your own: ALTER SYSTEM.\n' +
    lines.join('')
  )
}

function readPort(file: string): number {
  const port = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
  return Number.isInteger(port) && port > 0 && port < 65336 ? port : FIRST_PORT
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.on('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}

function failed(sentence: string, output: string): EmbeddedDatabaseError {
  const end = output.trim().split('\n').slice(-5).join('\n')
  return new EmbeddedDatabaseError(`${sentence} It says:\n${end}`)
}
