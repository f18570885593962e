import { lengthPrefixed } from './keyed-hash.server.ts'
import { sha256, tokenBytes } from './token.server.ts'

/**
 * The nonce of a signature's leaf in the public log. The holder of the mailed
 * link can compute it; the server, which keeps only the token's hash, cannot.
 *
 * @throws RangeError when it is not a token
 */
export function nonceOf(manageToken: string): Buffer {
  const bytes = tokenBytes(manageToken)
  if (!bytes) throw new RangeError('Not a token')
  return sha256(Buffer.concat([Buffer.from('nonce'), bytes]))
}

/**
 * What a signature's leaf in the public log shows: SHA-256 over purpose,
 * petition, signature, the SHA-256 of the canonical address, and the nonce,
 * each after its length. Ids are UUIDs as text in lower case.
 */
export function commitment(of: {
  petitionId: string
  signatureId: string
  canonical: string
  nonce: Buffer
}): Buffer {
  const address = sha256(Buffer.from(of.canonical))
  const ids = [of.petitionId, of.signatureId]
  return sha256(
    lengthPrefixed(['moratorium/sign/v1', ...ids, address, of.nonce]),
  )
}
