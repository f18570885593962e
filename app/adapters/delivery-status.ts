/** What a mail server says about a letter, or a reader of it. */
export type Report =
  | {
      kind: 'bounce'
      /** Nobody can be reached at that address, now or later. */
      hard: boolean
      /** Enhanced status code (RFC 3463), where there was one. */
      status: string | null
    }
  | { kind: 'delay'; status: string | null }
  | { kind: 'complaint' | 'auto-reply' | 'other' }

type Fields = Map<string, string>

const MOST_CHARACTERS = 64 * 1024
const STATUS = /^([245]\.\d{1,3}\.\d{1,3})(?![\d.])/
/** `smtp; 550 5.1.1 No such user`, where some write `550-5.1.1`. */
const SMTP_ANSWER =
  /^smtp *; *(\d{3})(?:[ -]+#?([45]\.\d{1,3}\.\d{1,3})(?![\d.]))?(.*)/i

/**
 * Codes that say that the address itself is dead (RFC 3463 §3.2, §3.3, §3.5;
 * RFC 7505 for 5.1.10): no such mailbox, no such domain, moved away, disabled.
 * Exchange Online says 5.4.1 for an address that its directory does not know
 * (directory-based edge blocking), 5.1.351 where the server behind it says so,
 * and 5.4.310 where the domain does not exist (Microsoft, "Email non-delivery
 * reports and SMTP errors in Exchange Online").
 *
 * Every other 5.x.x ends a letter, not an address: 5.2.2 is a full mailbox,
 * 5.2.3 and 5.3.4 a letter too large, 5.7.x a policy about the sender or the
 * content, 5.1.7 and 5.1.8 the sender's address, 5.6.x the content.
 */
const DEAD = /^5\.(1\.([12346]|10|351)|2\.1|4\.([14]|310))$/

/**
 * Where the status says no more than "permanent" (Exim always writes 5.0.0,
 * Postfix when the server gave no code) or there is none, it takes one of these
 * answers (RFC 5321 §4.2.3) and words about the recipient: servers use 550 for
 * whatever they refuse. 552 (storage) and 554 (transaction failed) are others.
 */
const DEAD_ANSWERS = ['550', '551', '553']
const DEAD_WORDS = [
  /\bno (such )?(user|mailbox|recipient|person|account|address|name)\b/i,
  /\b(unknown|invalid|inactive|non-?existent) (local )?(user|mailbox|recipient|account|address)\b/i,
  /\b(user|mailbox|recipient|account|address)\b.{0,60}\b(unknown|not found|disabled|inactive|invalid|no longer|(does|do)(n.t| not) exist)\b/i,
]
/** RFC 5321's own words for 550, which servers also use for a whole mail. */
const DEAD_WORDS_AT_RCPT = /\bmailbox unavailable\b/i
/** Of us: whatever else it says, it does not speak of the recipient. */
const WORDS_ABOUT_SENDER = /\b(sender|envelope|return.?path|mail from)\b/i
/** More is not looked at. */
const MOST_WORDS = 1_000

/** What a mail server answered about a recipient, as far as it is known. */
export type Answer = {
  status: string | null
  code?: string
  words?: string
  /** It was said to RCPT TO, before anything of the mail was known. */
  isAtRcpt?: boolean
}

/**
 * Reads the body of a `message/delivery-status` part (RFC 3464), or of its
 * internationalised form (RFC 6533), which has the same fields.
 *
 * A letter goes to one mailbox. Several recipients are those behind it, and the
 * mildest of their fates counts: where one of them got it, or still may, the
 * address is not dead.
 */
export function readDeliveryStatus(body: string): Report {
  const reports = groupsOf(body.slice(0, MOST_CHARACTERS))
    .map(readRecipient)
    .filter((report) => report !== undefined)
  return reports.sort((a, b) => weight(a) - weight(b))[0] ?? { kind: 'other' }
}

/** Whether the address is dead: nobody can be reached there, now or later. */
export function isDead(answer: Answer): boolean {
  const { status, code = '', words = '', isAtRcpt = false } = answer
  const said = withoutAddresses(words)
  if (WORDS_ABOUT_SENDER.test(said)) return false
  if (status !== null && status !== '5.0.0') return DEAD.test(status)
  const patterns = isAtRcpt ? [...DEAD_WORDS, DEAD_WORDS_AT_RCPT] : DEAD_WORDS
  return (
    DEAD_ANSWERS.includes(code) && patterns.some((words) => words.test(said))
  )
}

/** An address may hold any word: `policy@…` says nothing about one. */
export function withoutAddresses(words: string): string {
  return words.slice(0, MOST_WORDS).replace(/[^\s<>@]*@[^\s<>@]*/g, '')
}

function weight(report: Report): number {
  if (report.kind === 'bounce') return report.hard ? 3 : 2
  return report.kind === 'delay' ? 1 : 0
}

/** Nothing for the fields about the whole message. */
function readRecipient(fields: Fields): Report | undefined {
  const answer = answerOf(fields)
  const { status } = answer
  const action = /^[a-z]+/i.exec(fields.get('action') ?? '')?.[0].toLowerCase()
  switch (action ?? actionOf(status)) {
    case 'failed':
      return { kind: 'bounce', hard: isDead(answer), status }
    case 'delayed':
      return { kind: 'delay', status }
    case undefined:
      return undefined
    default: // delivered, relayed, expanded: nothing went wrong
      return { kind: 'other' }
  }
}

/** For servers that leave the action out. */
function actionOf(status: string | null): string | undefined {
  const byClass = { '5': 'failed', '4': 'delayed', '2': 'delivered' }
  return byClass[status?.[0] as keyof typeof byClass]
}

function answerOf(fields: Fields): Answer {
  const status = STATUS.exec(fields.get('status') ?? '')?.[1] ?? null
  const [, code, finer, words] =
    SMTP_ANSWER.exec(fields.get('diagnostic-code') ?? '') ?? []
  const isVague = status === null || status.endsWith('.0.0')
  const isFiner = finer && (status === null || finer[0] === status[0])
  return { status: isVague && isFiner ? finer : status, code, words }
}

/** Groups of fields with blank lines between them; the first of a name counts. */
function groupsOf(body: string): Fields[] {
  return body.split(/\r?\n[ \t]*\r?\n/).map((group) => {
    const fields: Fields = new Map()
    for (const line of group.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
      const [, name, value] = /^([^\s:]{1,50})[ \t]*:(.*)$/.exec(line) ?? []
      const key = name?.toLowerCase()
      if (key && !fields.has(key)) fields.set(key, value!.trim())
    }
    return fields
  })
}
