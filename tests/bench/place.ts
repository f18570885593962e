import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { generateKeyPair } from '#app/vault/keys.server.ts'
import { openEmbedded } from '#db/embedded.server.ts'

const PORT = 3917

/** A database with real commits, and the program over it as `npm start` runs it. */
export type Place = {
  port: number
  databaseUrl: string
  dataDir: string
  pool: pg.Pool
  /** Private age key of the mail worker, which does not run here. */
  mailIdentity: string
  close(): Promise<void>
}

export async function openPlace(): Promise<Place> {
  const dir = await mkdtemp(join(tmpdir(), 'moratorium-bench-'))
  // As root, PostgreSQL runs as another user, who has to get in.
  await chmod(dir, 0o711)
  const database = await openEmbedded({ dir })
  const { identity, recipient } = await generateKeyPair()
  const child = spawn(process.execPath, ['app/server/start.mjs', 'start'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      DATABASE_URL: database.url,
      DATA_DIR: dir,
      PORT: String(PORT),
      // Without the private half this process sends no mail: it only takes in.
      MAIL_RECIPIENT: recipient,
    },
  })
  await untilHealthy(child)
  const pool = new pg.Pool({ connectionString: database.url, max: 8 })
  pool.on('error', () => {})
  return {
    port: PORT,
    databaseUrl: database.url,
    dataDir: dir,
    pool,
    mailIdentity: identity,
    async close() {
      await pool.end()
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await ended
      await database.stop()
      await rm(dir, { recursive: true, force: true })
    },
  }
}

async function untilHealthy(child: ChildProcess): Promise<void> {
  const deadline = Date.now() + 60_000
  while (Date.now() < deadline && child.exitCode === null) {
    const answer = await fetch(`http://127.0.0.1:${PORT}/health`).catch(
      () => undefined,
    )
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('the program did not start')
}
