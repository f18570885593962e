import { Readable } from 'node:stream'
import nodemailer from 'nodemailer'
import { plainAddress } from './mail-address.server.ts'
import {
  MailError,
  readSmtpFault,
  type SmtpFault,
} from './mail-error.server.ts'

export { MailError }

export type OutgoingMail = {
  to: string
  /** `<…@host>`, fixed by the caller: the same on every try. */
  messageId: string
  lang: string
  subject: string
  text: string
  html: string
  /** `Reply-To`, `List-*`, `X-*` and the like; all others are set here. */
  headers?: Record<string, string>
  /** The display part, else the one of `from`. */
  fromName?: string
  /**
   * Where it goes when it cannot be delivered, else to the one of `from`; then
   * servers that know how (RFC 3461 §4.3) are asked for its headers alone.
   */
  returnPath?: string
  /** Does not say that a program wrote it (RFC 3834 §5). */
  isByPerson?: boolean
}

export type Mailer = { send(mail: OutgoingMail): Promise<void>; close(): void }

type Sender = { name: string; address: string }

// The query of the URL overrides these, e.g. `?socketTimeout=60000`.
const TRANSPORT = {
  connectionTimeout: 10_000,
  dnsTimeout: 10_000,
  greetingTimeout: 10_000,
  disableFileAccess: true,
  disableUrlAccess: true,
} as const

/** Connections serve many mails; one that breaks is made anew by itself. */
const POOLED = { pool: true, socketTimeout: 30_000, maxRequeues: 2 } as const

/**
 * A connection for each mail and no second try: nodemailer's pool takes a mail
 * up again whose connection ended. Waits for the answer as long as RFC 5321
 * §4.5.3.2.6 asks, because giving up earlier makes a mail of unknown fate.
 */
const AT_MOST_ONCE = { pool: false, socketTimeout: 10 * 60_000 } as const

/**
 * Sends by SMTP over a small pool of connections.
 *
 * `send` resolves when the server has taken the mail, and else throws a
 * {@link MailError}. The connection may break after the server took it: then
 * the next try makes a second mail, with the same `Message-ID`.
 *
 * @throws MailError when `from` is not one address, with or without a name
 */
export function createMailer(options: {
  smtpUrl: string
  from: string
  /** Whether mail waits rather than go in clear (RFC 3207). */
  requireTls?: boolean
  /** Whether a mail is handed over once, whatever becomes of the connection. */
  isAtMostOnce?: boolean
  now?: () => Date
}): Mailer {
  const now = options.now ?? (() => new Date())
  const sender = readSender(options.from)
  const transport = nodemailer.createTransport({
    ...TRANSPORT,
    ...(options.isAtMostOnce ? AT_MOST_ONCE : POOLED),
    requireTLS: options.requireTls ?? false,
    url: options.isAtMostOnce ? unpooled(options.smtpUrl) : options.smtpUrl,
  })
  const whole = new Set<string>()
  transport.use('stream', ({ data, message }, done) => {
    message.processFunc((bytes) =>
      noting(bytes, () => whole.add(data.messageId!)),
    )
    done()
  })
  return {
    async send(mail) {
      const message = compose(mail, sender, now())
      try {
        await transport.sendMail(message)
      } catch (error) {
        const wasWhole = whole.has(mail.messageId)
        throw readSmtpFault(error as SmtpFault, wasWhole)
      } finally {
        whole.delete(mail.messageId)
      }
    },
    close: () => transport.close(),
  }
}

/** The query of the URL would bring back what {@link AT_MOST_ONCE} leaves out. */
function unpooled(smtpUrl: string): string {
  const url = new URL(smtpUrl)
  url.searchParams.delete('pool')
  return url.href
}

/**
 * The same bytes. They are asked for only after the server said that it waits
 * for them; `onEnd` is called before the dot that ends a mail can be sent.
 */
function noting(bytes: AsyncIterable<Buffer>, onEnd: () => void): Readable {
  async function* pass() {
    yield* bytes
    onEnd()
  }
  return Readable.from(pass(), { objectMode: false })
}

const NOT_SENT =
  'Outside production real mail goes only to example domains and to addresses that the operator allowed.'

/**
 * For use outside production: only mail to example domains (RFC 2606), to
 * `.test` and to the addresses in `allow` goes to the real server. The rest
 * goes to the inbox, with a header that says so.
 *
 * @throws MailError when an address in `allow` is malformed
 */
export function guardRecipients(options: {
  real: Mailer
  inbox: Mailer
  allow: string[]
}): Mailer {
  const { real, inbox } = options
  const allowed = new Set(options.allow.map(comparable))
  return {
    async send(mail) {
      if (isExample(mail.to) || allowed.has(comparable(mail.to))) {
        return real.send(mail)
      }
      const headers = { ...mail.headers, 'X-Moratorium-Not-Sent': NOT_SENT }
      return inbox.send({ ...mail, headers })
    },
    close() {
      real.close()
      inbox.close()
    },
  }
}

function isExample(address: string): boolean {
  const domain = plainAddress(address).split('@')[1]!
  return /(^|\.)(example\.(com|org|net)|example|test)$/.test(domain)
}

/** ASCII letters only: a Kelvin sign would become `k`, another mailbox. */
function comparable(address: string): string {
  return plainAddress(address).replace(/[A-Z]/g, (c) => c.toLowerCase())
}

const SENDER = /^(?:"?([^"<>]*?)"?\s*<([^<>]*)>|([^<>]*))$/

function readSender(from: string): Sender {
  const [, name = '', inBrackets, bare = ''] = SENDER.exec(from) ?? []
  return { name, address: plainAddress(inBrackets ?? bare) }
}

const MESSAGE_ID = /^<[!-;=?A-~]+@[!-;=?A-~]+>$/
const OPEN_HEADERS =
  /^(list-[a-z-]+|x-[a-z0-9-]+|in-reply-to|references|feedback-id|precedence)$/i

function compose(mail: OutgoingMail, sender: Sender, date: Date) {
  const { 'Reply-To': replyTo, ...others } = mail.headers ?? {}
  const areHeadersFine = Object.keys(others).every((n) => OPEN_HEADERS.test(n))
  if (!areHeadersFine || !MESSAGE_ID.test(mail.messageId)) {
    throw new MailError('A header of this mail is malformed or not allowed.', {
      permanent: true,
    })
  }
  const to = plainAddress(mail.to)
  return {
    envelope: { from: returnPathOf(mail, sender), to: [to] },
    ...(mail.returnPath && { dsn: { return: 'headers' } }),
    from: { ...sender, name: oneLine(mail.fromName ?? sender.name) },
    to: { name: '', address: to },
    ...(replyTo && { replyTo: { name: '', address: plainAddress(replyTo) } }),
    subject: oneLine(mail.subject),
    text: mail.text,
    html: mail.html,
    messageId: mail.messageId,
    date,
    headers: Object.entries({
      ...others,
      'Content-Language': mail.lang,
      ...(!mail.isByPerson && { 'Auto-Submitted': 'auto-generated' }),
    }).map(([key, value]) => ({ key, value: oneLine(value) })),
  }
}

function returnPathOf({ returnPath }: OutgoingMail, sender: Sender): string {
  return returnPath ? plainAddress(returnPath) : sender.address
}

/** Makes a string of anything: an object could be `{ prepared: true }`. */
function oneLine(value: string): string {
  return `${value}`.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
}
