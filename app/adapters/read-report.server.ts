import { setTimeout as wait } from 'node:timers/promises'
import { type ParsedMail, simpleParser } from 'mailparser'
import { isDead, readDeliveryStatus, type Report } from './delivery-status.ts'

export type { Report }

/** What is larger is read as far as this. */
const MOST_BYTES = 512 * 1024
const MOST_MS = 1_000

/**
 * Nothing that a stranger sends is decoded that is not looked at, and embedded
 * messages (our own letter, mostly) stay closed: what they say is no report.
 */
const PARSING = {
  maxHeadSize: 64 * 1024,
  maxChildNodes: 50,
  ignoreEmbedded: true,
  keepDeliveryStatus: true,
  checksumAlgo: false,
  skipHtmlToText: true,
  skipTextToHtml: true,
  skipTextLinks: true,
  skipImageLinks: true,
} as const

const STATUS_PARTS = [
  'message/delivery-status',
  'message/global-delivery-status',
]

/**
 * Says what a mail to a return path is about. Knows delivery status
 * notifications (RFC 3464, RFC 6533), feedback reports (RFC 5965), qmail's
 * bounces and automatic answers; everything else is `other`.
 *
 * Never throws and always ends, whatever it is given.
 */
export async function readReport(bytes: Buffer): Promise<Report> {
  const late = new AbortController()
  try {
    const mail = await Promise.race([
      simpleParser(bytes.subarray(0, MOST_BYTES), PARSING),
      wait(MOST_MS, undefined, { signal: late.signal, ref: false }),
    ])
    return mail ? judge(mail) : { kind: 'other' }
  } catch {
    return { kind: 'other' } // damaged beyond parsing
  } finally {
    late.abort()
  }
}

function judge(mail: ParsedMail): Report {
  const status = part(mail, STATUS_PARTS)
  if (status !== undefined) return readDeliveryStatus(status)

  const feedback = part(mail, ['message/feedback-report'])
  if (feedback !== undefined) return readFeedback(feedback)

  return readQmail(mail.text ?? '') ?? readHeaders(mail)
}

function part(mail: ParsedMail, types: string[]): string | undefined {
  const found = mail.attachments.find((each) =>
    types.includes(each.contentType.toLowerCase()),
  )
  return found?.content.toString('utf8')
}

/**
 * Only people complain: `not-spam` (RFC 6430), `auth-failure` (RFC 6591) and
 * `virus` are not about us. `opt-out` is from the drafts of RFC 5965, and sent.
 */
function readFeedback(body: string): Report {
  const type = /^feedback-type[ \t]*:[ \t]*([a-z-]+)/im.exec(body)?.[1] ?? ''
  const isComplaint = /^(abuse|fraud|opt-out(-list)?)$/i.test(type)
  return { kind: isComplaint ? 'complaint' : 'other' }
}

/**
 * Bounces in the format of qmail (https://cr.yp.to/proto/qsbmf.txt): the first
 * paragraph begins with this sentence, those of recipients with an address, and
 * the one that begins with a hyphen ends them. qmail puts the code in brackets.
 */
function readQmail(text: string): Report | undefined {
  const paragraphs = text.trim().split(/\n[ \t]*\n/)
  if (!paragraphs[0]!.startsWith('Hi. This is the')) return undefined
  const end = paragraphs.findIndex((each) => each.startsWith('-'))
  const recipient = paragraphs
    .slice(1, end < 0 ? undefined : end)
    .find((each) => /^<[^\n]*>:/.test(each))
  if (recipient === undefined) return undefined
  const [, status = null] =
    /[\s(]#?([45]\.\d{1,3}\.\d{1,3})(?![\d.])/.exec(recipient) ?? []
  return { kind: 'bounce', hard: isDead({ status }), status }
}

function readHeaders(mail: ParsedMail): Report {
  const header = (name: string) => String(mail.headers.get(name) ?? '')
  // Exim's and others' mark of a bounce, of which nothing else is known.
  if (header('x-failed-recipients')) {
    return { kind: 'bounce', hard: false, status: null }
  }
  const submitted = header('auto-submitted').trim().toLowerCase()
  const isAutomatic =
    (submitted !== '' && !/^no\b/.test(submitted)) || // RFC 3834 §5
    mail.headers.has('x-autoreply') ||
    mail.headers.has('x-autorespond') ||
    /^(bulk|junk|list|auto_reply)\b/i.test(header('precedence'))
  return { kind: isAutomatic ? 'auto-reply' : 'other' }
}
