import {
  createCipheriv,
  createDecipheriv,
  createHash,
  randomBytes,
} from 'node:crypto'
import type { Services } from '#app/services.server.ts'

/** As of a session (sessions.server.ts). */
const SECRET_BYTES = 32
/** Of GCM (NIST SP 800-38D, sections 5.2.1.1 and 8.2.2). */
const NONCE_BYTES = 12
const TAG_BYTES = 16
const PURPOSE = 'desk invitation address'

type Needed = Pick<Services, 'keys'>

/** 256 random bits for a link that names no address. */
export function newToken(): string {
  return randomBytes(SECRET_BYTES).toString('base64url')
}

/**
 * The token of a mailed invitation: 256 random bits, then the invited address
 * under a key of this site's. So the address is in the mail alone, and in no
 * table, until somebody accepts.
 */
export function newTokenFor({ keys }: Needed, address: string): string {
  const secret = randomBytes(SECRET_BYTES)
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', keyOf({ keys }), nonce)
  cipher.setAAD(secret)
  const sealed = [cipher.update(address, 'utf8'), cipher.final()]
  return Buffer.concat([
    secret,
    nonce,
    cipher.getAuthTag(),
    ...sealed,
  ]).toString('base64url')
}

/**
 * The address that an invitation's token carries; its hash is known already, so
 * it is one of ours, made by the keys that this site has or had.
 *
 * @returns nothing where it carries none, or the site's secrets are other ones
 */
export function addressIn({ keys }: Needed, token: string): string | undefined {
  const bytes = Buffer.from(token, 'base64url')
  const start = SECRET_BYTES + NONCE_BYTES + TAG_BYTES
  if (bytes.length <= start) return undefined
  const nonce = bytes.subarray(SECRET_BYTES, SECRET_BYTES + NONCE_BYTES)
  const opening = createDecipheriv('aes-256-gcm', keyOf({ keys }), nonce, {
    authTagLength: TAG_BYTES,
  })
  opening.setAAD(bytes.subarray(0, SECRET_BYTES))
  opening.setAuthTag(bytes.subarray(SECRET_BYTES + NONCE_BYTES, start))
  const address = opening.update(bytes.subarray(start), undefined, 'utf8')
  try {
    opening.final()
  } catch {
    return undefined
  }
  return address
}

/** All that is stored of a token. */
export function hashOfToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

function keyOf({ keys }: Needed): Buffer {
  return Buffer.from(keys.secrets.derived(PURPOSE), 'hex')
}
