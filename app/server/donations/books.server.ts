import type { Env } from '#app/env.server.ts'
import type { Books } from '#app/features/donations/books.ts'
import type { Settling } from '#app/features/donations/look.server.ts'
import { openKeys } from '#app/keys.server.ts'
import { createLog } from '#app/log.server.ts'
import type { Payments } from '#app/payments.ts'
import { sealerTo } from '#app/services.server.ts'
import { connect, openPool } from '#db/client.server.ts'
import type { Tool } from '../main.server.ts'
import { needPayments } from '../payments.server.ts'
import { PlainError } from '../plain-error.ts'
import { withDatabase } from '../vault/site.server.ts'

/** One holds the lock, one settles, one stores a key. */
const CONNECTIONS = 4

/** The database for reading, and whether gifts here are of real money. */
export async function withBooks(
  tool: Tool,
  run: (books: Books) => Promise<void>,
): Promise<void> {
  const isLive = isLiveIn(tool.env())
  const now = () => new Date()
  await withDatabase(tool, (db) => run({ db, now, payments: { isLive } }))
}

/** With Stripe besides: what it says is written down, and mails are queued. */
export async function withStripe(
  tool: Tool,
  run: (services: Settling & { payments: Payments }) => Promise<void>,
): Promise<void> {
  const env = tool.env()
  const url = await tool.database()
  const recipient = await mailRecipientOf(env)
  const payments = await needPayments(env)
  const db = connect(openPool(url, { max: CONNECTIONS }))
  const now = () => new Date()
  const mailVault = sealerTo({ db, now }, () => [recipient])
  // The standard output is for what was asked.
  const log = createLog(env.LOG_LEVEL, process.stderr)
  try {
    await run({ db, now, log, mailVault, payments })
  } finally {
    await db.destroy()
  }
}

/** As the running site has it, which says whether its key is one for tests. */
function isLiveIn({ MODE, STRIPE_SECRET_KEY = '' }: Env): boolean {
  return MODE === 'production' && !STRIPE_SECRET_KEY.includes('_test_')
}

async function mailRecipientOf(env: Env): Promise<string> {
  if (env.MAIL_RECIPIENT) return env.MAIL_RECIPIENT
  if (env.MODE === 'try-out') return (await openKeys(env)).mailRecipient
  throw new PlainError(
    'MAIL_RECIPIENT is missing: mails to donors are sealed to it.',
  )
}
