import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import type { Services } from '#app/services.server.ts'
import { NONCE_BYTES, TAG_BYTES } from '#app/vault/record.ts'

const ISSUER = 'Moratorium desk'
/** RFC 4226, section 4, R6: 160 bits. */
const SECRET_BYTES = 20
/** RFC 6238, section 5.2: 30 seconds, and one step before and after. */
const STEP_SECONDS = 30
const WINDOW = 1
const DIGITS = 6
const secretText = /^[A-Z2-7]{32}$/
const sixDigits = /^\d{6}$/

/** A secret for an authenticator app, and as the QR code tells it. */
export function newTotp(name: string): { secret: string; uri: string } {
  const secret = new Secret({ size: SECRET_BYTES })
  return totpToShow(secret.base32, name)
}

/** @param secret as {@link newTotp} gave it */
export function totpToShow(
  secret: string,
  name: string,
): { secret: string; uri: string } {
  return { secret, uri: totpOf(secret, name).toString() }
}

/** Whether it may be one that {@link newTotp} gave. */
export function isTotpSecret(typed: string): boolean {
  return secretText.test(typed)
}

/** AES-256-GCM under a key of this site's: nonce, ciphertext, tag. */
export function sealTotp(
  keys: Services['keys'],
  campaignerId: string,
  secret: string,
): Buffer {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', keyOf(keys), nonce, {
    authTagLength: TAG_BYTES,
  })
  cipher.setAAD(Buffer.from(campaignerId))
  const ciphertext = cipher.update(secret)
  cipher.final()
  return Buffer.concat([nonce, ciphertext, cipher.getAuthTag()])
}

/** @throws Error for what was sealed for somebody else, or changed */
export function openTotp(
  keys: Services['keys'],
  campaignerId: string,
  sealed: Buffer,
): string {
  const nonce = sealed.subarray(0, NONCE_BYTES)
  const decipher = createDecipheriv('aes-256-gcm', keyOf(keys), nonce, {
    authTagLength: TAG_BYTES,
  })
  decipher.setAAD(Buffer.from(campaignerId))
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES))
  const secret = decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES))
  decipher.final()
  return secret.toString()
}

function keyOf({ secrets }: Services['keys']): Buffer {
  return Buffer.from(secrets.derived('desk totp'), 'hex')
}

/**
 * Of which step a code is, when the app's clock differs by one at most.
 *
 * @returns nothing for a code of no such step
 */
export function stepOf(
  secret: string,
  typed: string,
  now: Date,
): number | undefined {
  const token = typed.normalize('NFKC').replace(/[\s\p{Pd}\p{Cf}]/gu, '')
  if (!sixDigits.test(token)) return undefined
  const timestamp = now.getTime()
  const totp = totpOf(secret)
  const delta = totp.validate({ token, timestamp, window: WINDOW })
  return delta === null ? undefined : totp.counter({ timestamp }) + delta
}

/**
 * Makes `secret` the one of somebody's app, once a code shows that the app has
 * it. That code has served then.
 *
 * @param secret as {@link newTotp} gave it
 */
export async function setTotp(
  { db, now, keys }: Pick<Services, 'db' | 'now' | 'keys'>,
  campaignerId: string,
  secret: string,
  code: string,
): Promise<boolean> {
  if (!isTotpSecret(secret)) return false
  const step = stepOf(secret, code, now())
  if (step === undefined) return false
  const { numUpdatedRows } = await db
    .updateTable('campaigner')
    .set({
      sealed_totp: sealTotp(keys, campaignerId, secret),
      totp_step: step,
      totp_since: now(),
    })
    .where('id', '=', campaignerId)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

function totpOf(secret: string, label = ''): TOTP {
  return new TOTP({
    issuer: ISSUER,
    label,
    secret,
    algorithm: 'SHA1',
    digits: DIGITS,
    period: STEP_SECONDS,
  })
}
