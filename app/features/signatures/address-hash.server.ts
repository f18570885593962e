import { keyedHash } from './keyed-hash.server.ts'

/**
 * Tells whether an address signed, to those who have the pepper and to nobody
 * else.
 *
 * The version of the rules for canonical forms is not part of it, nor of the
 * commitment: with it, one new rule would change every hash, and everybody who
 * signed could sign again. Without it a new rule changes the hash of the few
 * addresses that it is about. Whoever changes the rules looks those up by both
 * forms, the old one with `canonicalAddress(address, oldVersion)`.
 */
export function hashAddress(
  pepper: Buffer,
  petitionId: string,
  canonical: string,
): Buffer {
  return keyedHash(pepper, ['moratorium/address/v1', petitionId, canonical])
}

/**
 * Tells whether an address wrote a letter, as {@link hashAddress} does of
 * signing. It is another hash, so that nobody sees who did both.
 */
export function hashSupporter(
  pepper: Buffer,
  petitionId: string,
  canonical: string,
): Buffer {
  return keyedHash(pepper, ['moratorium/letter/v1', petitionId, canonical])
}

/**
 * Tells the mail domains of one petition apart, without naming them.
 *
 * @param domain in lower-case punycode
 */
export function hashDomain(
  pepper: Buffer,
  petitionId: string,
  domain: string,
): Buffer {
  return keyedHash(pepper, ['moratorium/domain/v1', petitionId, domain])
}
