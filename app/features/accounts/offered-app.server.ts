import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Services } from '#app/services.server.ts'
import type { SignedIn } from './signed-in.ts'
import { isTotpSecret, newTotp, totpToShow } from './totp.server.ts'

/** So long scanning a picture may take, installing an app for it included. */
const OFFER_MINUTES = 15
const MINUTE_MS = 60 * 1000
const OFFER = /^(\d{1,15})\.([\w-]{43})$/

type Needed = Pick<Services, 'keys' | 'now'>

/** The secret of an app that is not set up yet, as its page shows it. */
export type OfferedApp = {
  uri: string
  secret: string
  /** When it was made, and an HMAC over that, the session and the secret. */
  offer: string
}

/**
 * A new secret for one session. Nothing is stored for who only looks: what comes
 * back with the form tells that it is ours, so that who has somebody's cookie
 * cannot bring a secret of their own.
 */
export function offerApp({ keys, now }: Needed, me: SignedIn): OfferedApp {
  const app = newTotp(me.name)
  const at = String(now().getTime())
  const mac = macOf(keys, me, { at, secret: app.secret })
  return { ...app, offer: `${at}.${mac.toString('base64url')}` }
}

/** What came back with a form. */
export type ReadOffer = {
  /** To be shown once more. */
  app: OfferedApp
  secret: string
  /** Whether it was made so short ago that it needs no new proof. */
  isInTime: boolean
}

/** @returns nothing for what {@link offerApp} did not give to this session */
export function readOffer(
  { keys, now }: Needed,
  me: SignedIn,
  { secret = '', offer = '' }: Record<string, string>,
): ReadOffer | undefined {
  const [, at, said] = OFFER.exec(offer) ?? []
  if (!at || !said || !isTotpSecret(secret)) return undefined
  const mac = Buffer.from(said, 'base64url')
  if (!timingSafeEqual(mac, macOf(keys, me, { at, secret }))) return undefined
  const age = now().getTime() - Number(at)
  return {
    app: { ...totpToShow(secret, me.name), offer },
    secret,
    isInTime: age <= OFFER_MINUTES * MINUTE_MS,
  }
}

function macOf(
  { secrets }: Services['keys'],
  { session }: SignedIn,
  { at, secret }: { at: string; secret: string },
): Buffer {
  return createHmac('sha256', secrets.derived('desk offered app'))
    .update(JSON.stringify([session, at, secret]))
    .digest()
}
