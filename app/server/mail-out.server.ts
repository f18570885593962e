import { join } from 'node:path'
import { startInbox } from '#app/adapters/inbox.server.ts'
import {
  createMailer,
  guardRecipients,
  type Mailer,
} from '#app/adapters/mail.server.ts'
import { domainOf, type Env, isBelow, isLoopback } from '#app/env.server.ts'
import type { Stoppers } from './main.server.ts'

const TRY_OUT_FROM = 'Moratorium <moratorium@example.org>'
const TRY_OUT_LETTERS = 'letters@example.org'
const TRY_OUT_DISCREET = 'Confirmation <confirmation@example.org>'

export function inboxFolder(env: Env): string {
  return join(env.DATA_DIR, 'inbox')
}

/** Mail goes out under one of two names, each with its own sender. */
export type Sender = {
  mailer: Mailer
  from: string
  /** Where return paths of single mails lead to; else they are `from`. */
  returnDomain?: string
}
/** Of letters; `from` is a bare address. */
export type LettersSender = Sender & {
  returnDomain: string
  testTo: string | undefined
}
export type Senders = {
  campaign: Sender
  discreet: Sender
  /** None where supporters cannot send from here. */
  letters?: LettersSender
}

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
  const pooled = { isAtMostOnce: false, allow: env.MAIL_ALLOW }
  const back = env.MAIL_RETURN_DOMAIN
  return {
    campaign: {
      mailer: makeMailer(from, pooled),
      from,
      returnDomain: back,
    },
    discreet: {
      mailer: makeMailer(discreetFrom, pooled),
      from: discreetFrom,
      // Servers on the way see it: it must not name the campaign.
      returnDomain:
        back && isBelow(back, domainOf(discreetFrom)) ? back : undefined,
    },
    ...lettersOf(env, makeMailer),
  }
}

type Way = {
  isAtMostOnce: boolean
  /** Outside production: who gets real mail besides example domains. */
  allow: string[]
}
type MakeMailer = (from: string, way: Way) => Mailer

async function mailerMaker(env: Env, stoppers: Stoppers): Promise<MakeMailer> {
  const real: MakeMailer = (from, { isAtMostOnce }) => {
    const smtpUrl = env.SMTP_URL!
    // A wire to this machine itself is nobody's to listen on.
    const requireTls = !isLoopback(new URL(smtpUrl).hostname)
    return createMailer({ smtpUrl, from, requireTls, isAtMostOnce })
  }
  if (env.MODE === 'production') return real

  const { smtpUrl, close } = await startInbox({ dir: inboxFolder(env) })
  stoppers.push(close)
  const inbox: MakeMailer = (from, { isAtMostOnce }) =>
    createMailer({ smtpUrl, from, isAtMostOnce })
  if (!env.SMTP_URL) return inbox

  return (from, way) =>
    guardRecipients({
      real: real(from, way),
      inbox: inbox(from, way),
      allow: way.allow,
    })
}

/**
 * Why no reports on mail are received although a port or a return path for them
 * is given, in a sentence for the operator; else nothing.
 *
 * @param hasKey whether this process has the mail worker's private key
 */
export function whyNoReports(env: Env, hasKey: boolean): string | undefined {
  if (env.REPORTS_PORT === undefined) {
    return hasKey && env.MAIL_RETURN_DOMAIN
      ? 'MAIL_RETURN_DOMAIN is set, but what comes back to it is not received: that takes a REPORTS_PORT.'
      : undefined
  }
  const ignored = 'REPORTS_PORT is set, but nothing listens there'
  if (!hasKey) {
    return `${ignored}: reports on mail are received by the worker, which has MAIL_IDENTITY_FILE.`
  }
  if (!lettersFrom(env) && !env.MAIL_RETURN_DOMAIN) {
    return `${ignored}: without LETTERS_FROM no letters are sent, and none come back; without MAIL_RETURN_DOMAIN no mail to signers does.`
  }
  return undefined
}

/** Outside production no lawmaker gets one, whoever else the operator allowed. */
function lettersOf(env: Env, makeMailer: MakeMailer): Partial<Senders> {
  const from = lettersFrom(env)
  if (!from) return {}

  const mailer = makeMailer(from, { isAtMostOnce: true, allow: [] })
  const returnDomain = env.LETTERS_RETURN_DOMAIN ?? domainOf(from)
  return {
    letters: { mailer, from, returnDomain, testTo: env.LETTERS_TEST_TO },
  }
}

function lettersFrom({ LETTERS_FROM, MODE }: Env): string | undefined {
  return LETTERS_FROM ?? (MODE === 'try-out' ? TRY_OUT_LETTERS : undefined)
}

/** Trying out: the name tells nothing, the domain may. Production has its own. */
function withoutName(from: string): string {
  return `Confirmation <${from.replace(/^.*<|>$/g, '')}>`
}
