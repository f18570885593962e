import { isDead, withoutAddresses } from './delivery-status.ts'

/**
 * Why a mail was not taken. The message holds no address and no free text of
 * the server, which repeats the address in forms that nobody can list; and
 * there is no `cause`, because a logger would print it.
 */
export class MailError extends Error {
  /** It will never be taken: do not try again. */
  readonly permanent: boolean
  /** The SMTP answer, where there was one. */
  readonly code: number | undefined
  /** The enhanced status code of the answer (RFC 3463), where there was one. */
  readonly status: string | undefined
  /**
   * It is about this recipient or this mail; an answer about who sends, or a
   * policy, would be the same for others.
   */
  readonly isAboutMail: boolean
  /** The server says that there is no such mailbox. */
  readonly isNoMailbox: boolean
  /**
   * Whether the server may have taken the mail all the same: the whole of it
   * was handed over, and no answer to it came back.
   */
  readonly mayHaveArrived: boolean

  constructor(message: string, options: MailErrorOptions) {
    super(message)
    this.name = 'MailError'
    this.permanent = options.permanent
    this.code = options.code
    this.status = options.status
    this.isAboutMail = options.isAboutMail ?? options.permanent
    this.isNoMailbox = options.isNoMailbox ?? false
    this.mayHaveArrived = options.mayHaveArrived ?? false
  }
}

type MailErrorOptions = {
  permanent: boolean
  code?: number
  status?: string
  isAboutMail?: boolean
  isNoMailbox?: boolean
  mayHaveArrived?: boolean
}

/** What nodemailer throws, as far as it is looked at. */
export type SmtpFault = {
  code?: string
  originalCode?: string
  command?: string
  response?: string
  responseCode?: number
}

/**
 * Busy, wrong order, and not or wrongly signed in: nothing is wrong with the
 * mail (RFC 5321 §4.2.3, RFC 4954 §6).
 */
const NOT_THE_MAIL = [421, 503, 530, 534, 535, 538]

/** The sender's address, and security or policy (RFC 3463 §3.2, §3.8). */
const STATUS_OF_US = /^[45]\.(1\.[78]|7\.\d+)$/

/** How servers say the same in words; many use 550 or 554 for all refusals. */
const WORDS_ABOUT_US =
  /relay|authent|sender|envelope|mail from|return.?path|client host|spam|block|black|bann?ed|polic|reputation|denied|too many|rate.?limit|\b(rbl|dnsbl|spf|dkim|dmarc)\b/i

/**
 * Permanent is only a 5xx answer about the recipient or the mail. A server that
 * refuses us (no relaying, not signed in, the sender not proven, on a list of
 * spammers) refuses every mail: that must not lose the whole queue.
 *
 * @param wasWhole the last byte was on its way: what then breaks off may have
 *   been taken, unless the server answered that it refuses (RFC 5321 §4.2.1)
 */
export function readSmtpFault(fault: SmtpFault, wasWhole: boolean): MailError {
  const { command = '', responseCode: code } = fault
  const isRefused = code !== undefined && code >= 400 && code < 600
  const mayHaveArrived = wasWhole && !isRefused
  if (!code) {
    const codes = [fault.code, fault.originalCode].filter(Boolean).join(', ')
    return new MailError(`The mail could not be handed over (${codes}).`, {
      permanent: false,
      mayHaveArrived,
    })
  }
  const said = readAnswer(fault.response, code)
  const { status } = said
  const isAtRcpt = command === 'RCPT TO'
  const isNoMailbox = code >= 500 && isAtRcpt && isDead({ ...said, isAtRcpt })
  const isAboutMail =
    isRefused &&
    (isAtRcpt || command === 'DATA') &&
    (isNoMailbox || !isAboutUs(said))
  const answer = [code, status].filter(Boolean).join(' ')
  return new MailError(`The mail server answered ${answer} to ${command}.`, {
    permanent: code >= 500 && isAboutMail,
    code,
    status: status ?? undefined,
    isAboutMail,
    isNoMailbox,
    mayHaveArrived,
  })
}

type Said = { status: string | null; code: string; words: string }

function readAnswer(response = '', code: number): Said {
  const status = /^\d{3}[ -]#?(\d\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1]
  return { status: status ?? null, code: String(code), words: response }
}

function isAboutUs({ status, code, words }: Said): boolean {
  return (
    NOT_THE_MAIL.includes(Number(code)) ||
    STATUS_OF_US.test(status ?? '') ||
    WORDS_ABOUT_US.test(withoutAddresses(words))
  )
}
