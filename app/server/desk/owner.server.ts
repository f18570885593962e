import { parseArgs } from 'node:util'
import { deskOrigin } from '#app/features/accounts/desk-address.ts'
import {
  OWNER_LINK_HOURS,
  ownerLink,
} from '#app/features/accounts/invitations.server.ts'
import type { Tool } from '../main.server.ts'
import { tell } from '../tell.server.ts'
import { withDatabase } from '../vault/site.server.ts'

/** Prints a fresh link for an owner. */
export async function run(args: string[], tool: Tool): Promise<void> {
  parseArgs({ args, options: {} })
  const { PUBLIC_ORIGIN, HOST, PORT } = tool.env()
  const origin = deskOrigin(PUBLIC_ORIGIN ?? `http://${HOST}:${PORT}`)
  await withDatabase(tool, async (db) => {
    const token = await ownerLink({ db, now: () => new Date() })
    process.stdout.write(`${origin}/desk/invitation/${token}\n`)
  })
  tell(`Whoever opens this link becomes an owner. It works once, within
${OWNER_LINK_HOURS} hours; a link that was printed before has ended. Hand it on
as you would a key. That it was made stands in the audit log.`)
}
