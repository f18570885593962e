import {
  type AuthenticationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { decodeAttestationObject } from '@simplewebauthn/server/helpers'
import { z } from 'zod'

/** What an answer has to be about. */
export type Expected = {
  origin: string
  rpId: string
  isOurs(challenge: string): boolean
}

/**
 * EdDSA, ES256, RS256 (IANA COSE Algorithms): every device has one of them. The
 * library would add one that Node calls experimental.
 */
export const ALGORITHMS = [-8, -7, -257]
/** WebAuthn level 3, section 4, “credential ID”: 1,023 bytes at most. */
const MOST_ID_CHARACTERS = 1_364
/** WebAuthn level 3, section 5.8.4, and `cable` of older browsers. */
const TRANSPORTS = [
  'ble',
  'cable',
  'hybrid',
  'internal',
  'nfc',
  'smart-card',
  'usb',
] as const

const base64url = z.string().regex(/^[\w-]+$/)
const credential = {
  id: base64url.max(MOST_ID_CHARACTERS),
  rawId: base64url,
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}).catch({}),
}
const registration = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z.array(z.unknown()).catch([]),
  }),
})
const authentication = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url.nullish().transform((handle) => handle ?? undefined),
  }),
})

export type ReadRegistration = {
  challenge: string
  id: string
  publicKey: Buffer
  counter: number
  transports: string[]
  isSynced: boolean
}

/**
 * Reads what a browser says of a passkey that it has just made.
 *
 * @returns nothing for whatever is not a new passkey for this site, made by
 *   somebody whom the device has recognised
 */
export async function readRegistration(
  text: string,
  expected: Expected,
): Promise<ReadRegistration | undefined> {
  const { data } = registration.safeParse(parsed(text))
  if (!data) return undefined
  const { transports, ...answer } = data.response
  const challenged = challengeIn(expected)
  const verified = await orNothing(() => {
    if (!isAnonymous(answer.attestationObject)) return undefined
    return verifyRegistrationResponse({
      response: { ...data, response: answer },
      expectedChallenge: challenged.take,
      expectedOrigin: expected.origin,
      expectedRPID: expected.rpId,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    })
  })
  const made = verified?.registrationInfo
  if (!verified?.verified || !made || made.credential.id !== data.id) {
    return undefined
  }
  return {
    challenge: challenged.found(),
    id: made.credential.id,
    publicKey: Buffer.from(made.credential.publicKey),
    counter: made.credential.counter,
    transports: TRANSPORTS.filter((known) => transports.includes(known)),
    isSynced: made.credentialBackedUp,
  }
}

/**
 * Nothing that says which maker's key it is: it was not asked for, and for its
 * certificates the library would fetch lists from wherever they say.
 */
function isAnonymous(attestationObject: string): boolean {
  const bytes = Uint8Array.from(Buffer.from(attestationObject, 'base64url'))
  const attestation = decodeAttestationObject(bytes)
  const fmt = attestation.get('fmt')
  return (
    fmt === 'none' ||
    // Self attestation, by the new key: WebAuthn level 3, section 6.5.3.
    (fmt === 'packed' && !attestation.get('attStmt').get('x5c'))
  )
}

export type ReadAuthentication = {
  /** Of the passkey, base64url. */
  id: string
  /** Whom the device takes for its owner, base64url. */
  userHandle: string | undefined
  /**
   * @returns nothing unless this passkey signed it, for this site, for somebody
   *   whom the device has recognised
   */
  verify(
    publicKey: Buffer,
    expected: Expected,
  ): Promise<{ challenge: string; counter: number } | undefined>
}

/** Reads what a browser says on behalf of a passkey. */
export function readAuthentication(
  text: string,
): ReadAuthentication | undefined {
  const { data } = authentication.safeParse(parsed(text))
  if (!data) return undefined
  return {
    id: data.id,
    userHandle: data.response.userHandle,
    verify: (publicKey, expected) => verify(data, publicKey, expected),
  }
}

async function verify(
  response: AuthenticationResponseJSON,
  publicKey: Buffer,
  expected: Expected,
): Promise<{ challenge: string; counter: number } | undefined> {
  const challenged = challengeIn(expected)
  const verified = await orNothing(() =>
    verifyAuthenticationResponse({
      response,
      expectedChallenge: challenged.take,
      expectedOrigin: expected.origin,
      expectedRPID: expected.rpId,
      // Below every counter: it is compared where it is stored.
      credential: {
        id: response.id,
        publicKey: Uint8Array.from(publicKey),
        counter: -1,
      },
      requireUserVerification: true,
    }),
  )
  if (!verified?.verified) return undefined
  const { newCounter: counter } = verified.authenticationInfo
  return { challenge: challenged.found(), counter }
}

/** The challenge stands within what was signed: the library finds it there. */
function challengeIn({ isOurs }: Expected) {
  let found = ''
  return {
    take: (challenge: unknown): boolean => {
      if (typeof challenge !== 'string' || !isOurs(challenge)) return false
      found = challenge
      return true
    },
    found: () => found,
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * The library throws for each kind of answer that is none, as do the parsers
 * that it uses: strangers send them, and all are refused alike.
 */
async function orNothing<Result>(
  read: () => Result | Promise<Result>,
): Promise<Result | undefined> {
  try {
    return await read()
  } catch {
    return undefined
  }
}
