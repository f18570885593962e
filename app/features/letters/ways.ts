/**
 * How long an address may be. Windows hands mail programs 2,046 characters at
 * most (2,083 were Internet Explorer's, Microsoft article 208427), Outlook on
 * the web takes about 2,048, and Gmail was seen to drop text from about there.
 */
const LONGEST_LINK = 1_900

export type Written = { to: string; subject: string; body: string }

export type Way = {
  href: string
  /** Whether the whole letter is in it; else the text is to be pasted. */
  isWhole: boolean
}

/** Opens the visitor's own mail program (RFC 6068). */
export function mailtoLink({ to, subject, body }: Written): Way {
  return longestOf((fields) => `mailto:${encodeAddress(to)}${fields}`, {
    subject,
    body,
  })
}

/** Opens Gmail's window for a new mail; Google documents no such address. */
export function gmailLink({ to, subject, body }: Written): Way {
  const start = 'https://mail.google.com/mail/?view=cm&fs=1'
  return longestOf(
    (fields) => `${start}&to=${encodeAddress(to)}${fields.replace('?', '&')}`,
    { su: subject, body },
  )
}

/** Opens a new mail in Outlook on the web. */
export function outlookLink({ to, subject, body }: Written): Way {
  const start = 'https://outlook.live.com/mail/0/deeplink/compose'
  return longestOf(
    (fields) => `${start}?to=${encodeAddress(to)}${fields.replace('?', '&')}`,
    { subject, body },
  )
}

/** As much as fits, from the whole letter down to the address alone. */
function longestOf(
  linkOf: (fields: string) => string,
  fields: Record<string, string>,
): Way {
  const pairs = Object.entries(fields).map(
    ([name, value]) => `${name}=${encode(value)}`,
  )
  for (let count = pairs.length; count > 0; count -= 1) {
    const href = linkOf(`?${pairs.slice(0, count).join('&')}`)
    if (href.length <= LONGEST_LINK) {
      return { href, isWhole: count === pairs.length }
    }
  }
  return { href: linkOf(''), isWhole: false }
}

/** A space is %20, as a + would stay a +; a line ends with %0D%0A. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed().replace(/\r\n?|\n/g, '\r\n'))
}

/** The @ as it is: not every mail program reads it otherwise. */
function encodeAddress(address: string): string {
  return encode(address).replaceAll('%40', '@')
}
