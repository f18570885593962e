import { join } from 'node:path'
import { startInbox } from '#app/adapters/inbox.server.ts'
import {
  createMailer,
  guardRecipients,
  type Mailer,
} from '#app/adapters/mail.server.ts'
import { type Env, isLoopback } from '#app/env.server.ts'
import type { Stoppers } from './main.server.ts'

const TRY_OUT_FROM = 'Moratorium <moratorium@example.org>'
const TRY_OUT_LETTERS = 'letters@example.org'
const TRY_OUT_DISCREET = 'Confirmation <confirmation@example.org>'

export function inboxFolder(env: Env): string {
  return join(env.DATA_DIR, 'inbox')
}

/** Mail goes out under one of two names, each with its own sender. */
export type Sender = { mailer: Mailer; from: string }
export type Senders = { campaign: Sender; discreet: Sender; letters: Sender }

/**
 * The ways out for mail. In production that is the mail server alone. Trying
 * out, it is the local inbox, over real SMTP; with a mail server given too,
 * only addresses that cannot be a stranger's go there.
 */
export async function openSenders(
  env: Env,
  stoppers: Stoppers,
): Promise<Senders> {
  const from = env.MAIL_FROM ?? TRY_OUT_FROM
  const unnamed = env.MAIL_FROM ? withoutName(from) : TRY_OUT_DISCREET
  const discreetFrom = env.MAIL_FROM_DISCREET ?? unnamed
  const makeMailer = await mailerMaker(env, stoppers)
  return {
    campaign: { mailer: makeMailer(from), from },
    discreet: { mailer: makeMailer(discreetFrom), from: discreetFrom },
  }
}

async function mailerMaker(env: Env, stoppers: Stoppers) {
  const real = (from: string) => {
    const smtpUrl = env.SMTP_URL!
    // A wire to this machine itself is nobody's to listen on.
    const requireTls = !isLoopback(new URL(smtpUrl).hostname)
    return createMailer({ smtpUrl, from, requireTls })
  }
  if (env.MODE === 'production') return real

  const { smtpUrl, close } = await startInbox({ dir: inboxFolder(env) })
  stoppers.push(close)
  const inbox = (from: string) => createMailer({ smtpUrl, from })
  if (!env.SMTP_URL) return inbox

  return (from: string) =>
    guardRecipients({
      real: real(from),
      inbox: inbox(from),
      allow: env.MAIL_ALLOW,
    })
}

/** Trying out: the name tells nothing, the domain may. Production has its own. */
function withoutName(from: string): string {
  return `Confirmation <${from.replace(/^.*<|>$/g, '')}>`
}
