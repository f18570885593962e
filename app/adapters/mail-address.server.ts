import { domainToASCII } from 'node:url'
import { MailError } from './mail-error.server.ts'

const ATOM = "[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+"
const ADDRESS = new RegExp(
  `^(${ATOM}(?:\\.${ATOM})*)@([\\p{L}\\p{M}\\p{N}.-]+)$`,
  'u',
)
const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?'
// A letter in the last label: `0x7f.1` is an address on the local network.
const DOMAIN = new RegExp(`^(?:${LABEL}\\.)*(?=[^.]*[a-z])${LABEL}$`)

/**
 * The address with its domain in the ASCII form that is mailed, so that what
 * was checked and what is mailed cannot differ. nodemailer would rewrite a
 * malformed address to another recipient instead of refusing it.
 *
 * @throws MailError (permanent) for anything but one plain address
 */
export function plainAddress(address: string): string {
  const [, local = '', written = ''] = ADDRESS.exec(address) ?? []
  const domain = domainToASCII(written)
  const plain = `${local}@${domain}`
  // RFC 5321 §4.5.3.1: 64 octets, and 256 with the angle brackets.
  const isTooLong =
    Buffer.byteLength(local) > 64 || Buffer.byteLength(plain) > 254
  if (!local || isTooLong || !DOMAIN.test(domain)) {
    throw new MailError('This is not one plain e-mail address.', {
      permanent: true,
    })
  }
  return plain
}
