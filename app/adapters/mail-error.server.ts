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
    this.isNoMailbox = options.isNoMailbox ?? false
    this.mayHaveArrived = options.mayHaveArrived ?? false
  }
}

type MailErrorOptions = {
  permanent: boolean
  code?: number
  status?: string
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

// Wrong order, and not or wrongly signed in: nothing is wrong with the mail.
const NOT_THE_MAIL = [503, 530, 534, 535, 538]

/**
 * Permanent is only a 5xx answer about the recipient or the content. A server
 * that refuses us (no relaying, not signed in, the sender not proven) refuses
 * every mail: the operator's mistake, which must not lose the whole queue.
 *
 * @param wasWhole the last byte was on its way: what then breaks off may have
 *   been taken, unless the server answered that it refuses (RFC 5321 §4.2.1)
 */
export function readSmtpFault(fault: SmtpFault, wasWhole: boolean): MailError {
  const { command = '', response = '', responseCode: code } = fault
  const isRefused = code !== undefined && code >= 400 && code < 600
  const mayHaveArrived = wasWhole && !isRefused
  if (!code) {
    const codes = [fault.code, fault.originalCode].filter(Boolean).join(', ')
    return new MailError(`The mail could not be handed over (${codes}).`, {
      permanent: false,
      mayHaveArrived,
    })
  }
  const isAboutUs =
    NOT_THE_MAIL.includes(code) || /relay|authent/i.test(response)
  const permanent =
    code >= 500 && ['RCPT TO', 'DATA'].includes(command) && !isAboutUs
  const status = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1]
  const answer = [code, status].filter(Boolean).join(' ')
  return new MailError(`The mail server answered ${answer} to ${command}.`, {
    permanent,
    code,
    status,
    isNoMailbox: permanent && command === 'RCPT TO' && isGone(fault, status),
    mayHaveArrived,
  })
}

// RFC 3463 §3.2 and §3.3: a bad destination, or a mailbox that is disabled.
// X.1.7 and X.1.8 are about the sender; X.1.10 is a domain without mail (RFC
// 7505). A full mailbox (X.2.2) and a policy (X.7.…) say nothing about it.
const GONE = /^5\.(1\.([0-6]|10)|2\.1)$/
// RFC 5321 §4.2.3; servers use 550 for policies too, and say so in words.
const GONE_CODES = [550, 551, 553]
const POLICY = /spam|block|black|policy|reputation|denied/i

function isGone(
  { response = '', responseCode = 0 }: SmtpFault,
  status: string | undefined,
): boolean {
  if (status) return GONE.test(status)
  return GONE_CODES.includes(responseCode) && !POLICY.test(response)
}
