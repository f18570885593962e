import { resolve } from 'node:path'
import type { Env } from '#app/env.server.ts'
import { noSite } from '#app/keys.server.ts'
import { connect, openPool } from '#db/client.server.ts'
import { migrate } from '#db/migrate.ts'
import { addContent } from '#db/seed/seed.ts'
import type { Stoppers } from './main.server.ts'
import { PlainError } from './plain-error.ts'
import { tell } from './tell.server.ts'

/**
 * The address of the database: the one in the environment, or the embedded
 * one, which is started for as long as the program runs.
 *
 * @param attach whether an embedded one that another of our programs runs on
 *   the same folder serves too
 */
export async function openDatabase(
  env: Env,
  stoppers: Stoppers,
  attach: boolean,
): Promise<string> {
  if (env.DATABASE_URL) return env.DATABASE_URL
  const { openEmbedded } = await import('#db/embedded.server.ts')
  const dir = resolve(env.DATA_DIR)
  const database = await openEmbedded({ dir, attach, progress: tell })
  // For root below a folder that others cannot enter it lies elsewhere.
  if (database.filesDir !== dir) tell(`The database is in ${database.filesDir}`)
  stoppers.push(() => database.stop())
  return database.url
}

/**
 * Makes sure that there is a database to open, and makes nothing.
 *
 * @throws PlainError when no site has run here
 */
export async function findDatabase(env: Env): Promise<void> {
  if (env.DATABASE_URL) return
  const { isThere } = await import('#db/embedded.server.ts')
  if (!isThere(env.DATA_DIR)) throw new PlainError(noSite(env))
}

export async function bringUpToDate(
  url: string,
  aloud: boolean,
): Promise<void> {
  const names = await migrate(url)
  if (names.length > 0)
    tell(`Brought the database up to date: ${names.length} steps.`)
  else if (aloud) tell('The database is up to date.')
}

export async function fill(url: string, aloud: boolean): Promise<void> {
  const db = connect(openPool(url, { max: 1 }))
  try {
    const filled = await addContent(db, new Date())
    if (filled)
      tell('Put in texts that were missing: findings, petition, who decides.')
    else if (aloud) tell('All content is there already: nothing was changed.')
  } finally {
    await db.destroy()
  }
}
