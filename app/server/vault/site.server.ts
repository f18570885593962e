import type { Env } from '#app/env.server.ts'
import type { listTimes } from '#app/features/petitions/end.server.ts'
import { recipientsOf } from '#app/keys.server.ts'
import type { Recipients } from '#app/recipients.server.ts'
import { connect, type Db, openPool } from '#db/client.server.ts'
import type { Tool } from '../main.server.ts'
import { PlainError } from '../plain-error.ts'

export type Site = { env: Env; recipients: Recipients; db: Db }

/** What the site works with, for as long as `run` takes. */
export async function withSite(
  tool: Tool,
  run: (site: Site) => Promise<void>,
): Promise<void> {
  const env = tool.env()
  if (env.MODE === 'production' && !env.SECRETS_DIR) {
    throw new PlainError(
      'SECRETS_DIR is missing: the file with the recipients would be there.',
    )
  }
  const recipients = await recipientsOf(env, false)
  await withDatabase(tool, (db) => run({ env, recipients, db }))
}

/** What is to be known of open petitions while a recipient is not proven. */
export function goesOn(
  petitions: Awaited<ReturnType<typeof listTimes>>,
): string[] {
  const open = petitions.filter(({ state }) => state === 'open')
  return open.map(({ slug }) => `Signing goes on meanwhile: ${slug}`)
}

/** The site's database, for as long as `run` takes. */
export async function withDatabase(
  tool: Tool,
  run: (db: Db) => Promise<void>,
): Promise<void> {
  const db = connect(openPool(await tool.database(), { max: 2 }))
  try {
    await run(db)
  } finally {
    await db.destroy()
  }
}
