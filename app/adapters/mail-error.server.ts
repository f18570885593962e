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

  constructor(message: string, options: { permanent: boolean; code?: number }) {
    super(message)
    this.name = 'MailError'
    this.permanent = options.permanent
    this.code = options.code
  }
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
 */
export function readSmtpFault(fault: SmtpFault): MailError {
  const { command = '', response = '', responseCode: code } = fault
  if (!code) {
    const codes = [fault.code, fault.originalCode].filter(Boolean).join(', ')
    return new MailError(`The mail could not be handed over (${codes}).`, {
      permanent: false,
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
  })
}
