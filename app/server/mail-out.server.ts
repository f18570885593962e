import { join } from 'node:path'
import { startInbox } from '#app/adapters/inbox.server.ts'
import {
  createMailer,
  guardRecipients,
  type Mailer,
} from '#app/adapters/mail.server.ts'
import type { Env } from '#app/env.server.ts'
import type { Stoppers } from './main.server.ts'

const TRY_OUT_FROM = 'Moratorium <moratorium@example.org>'

export function inboxFolder(env: Env): string {
  return join(env.DATA_DIR, 'inbox')
}

/**
 * The way out for mail. In production that is the mail server alone. Trying
 * out, it is the local inbox, over real SMTP; with a mail server given too,
 * only addresses that cannot be a stranger's go there.
 */
export async function openMailer(
  env: Env,
  stoppers: Stoppers,
): Promise<{ mailer: Mailer; from: string }> {
  const from = env.MAIL_FROM ?? TRY_OUT_FROM
  if (env.MODE === 'production') {
    return { mailer: createMailer({ smtpUrl: env.SMTP_URL!, from }), from }
  }
  const { smtpUrl, close } = await startInbox({ dir: inboxFolder(env) })
  stoppers.push(close)
  const inbox = createMailer({ smtpUrl, from })
  if (!env.SMTP_URL) return { mailer: inbox, from }

  const real = createMailer({ smtpUrl: env.SMTP_URL, from })
  return {
    mailer: guardRecipients({ real, inbox, allow: env.MAIL_ALLOW }),
    from,
  }
}
