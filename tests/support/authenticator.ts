import {
  createHash,
  generateKeyPairSync,
  randomBytes,
  sign,
  type KeyObject,
} from 'node:crypto'
import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server'

/** How one answer differs from an honest one's. */
export type Odd = {
  origin?: string
  rpId?: string
  /** Whether the device has recognised who holds it. */
  isVerified?: boolean
  counter?: number
  userHandle?: string | null
  /** Signs in place of the passkey's own key. */
  key?: KeyObject
}

type Given = { origin: string; counter?: number; idBytes?: number }
type Wanted = { rpId: string; challenge: string; type: string }

const PRESENT = 0x01
const VERIFIED = 0x04
const WITH_KEY = 0x40

/**
 * A device that holds one passkey, as WebAuthn level 3 describes it: ES256, no
 * attestation. It counts its uses from `counter` on; without one it says 0.
 */
export function createAuthenticator({ origin, counter, idBytes = 16 }: Given) {
  const id = randomBytes(idBytes)
  const { privateKey, publicKey } = generateKeyPairSync('ec', {
    namedCurve: 'P-256',
  })
  const credential = {
    id: id.toString('base64url'),
    rawId: id.toString('base64url'),
    type: 'public-key',
    clientExtensionResults: {},
  }
  let uses = counter
  let userHandle: string | undefined

  function said({ rpId, challenge, type }: Wanted, odd: Odd) {
    const client = { type, challenge, origin: odd.origin ?? origin }
    if (uses !== undefined) uses += 1
    return {
      client: Buffer.from(JSON.stringify(client)),
      rpIdHash: sha256(odd.rpId ?? rpId),
      flags: PRESENT | (odd.isVerified === false ? 0 : VERIFIED),
      counter: uint(odd.counter ?? uses ?? 0, 4),
    }
  }

  return {
    id: credential.id,
    /** Answers as the browser would, as JSON. */
    register(options: PublicKeyCredentialCreationOptionsJSON, odd: Odd = {}) {
      userHandle = options.user.id
      const { challenge } = options
      const wanted = {
        rpId: options.rp.id!,
        challenge,
        type: 'webauthn.create',
      }
      const { client, rpIdHash, flags, counter } = said(wanted, odd)
      const authData = Buffer.concat([
        rpIdHash,
        uint(flags | WITH_KEY, 1),
        counter,
        Buffer.alloc(16),
        uint(id.length, 2),
        id,
        coseOf(publicKey),
      ])
      const attestation = cbor(
        new Map<string, Cbor>([
          ['fmt', 'none'],
          ['attStmt', new Map()],
          ['authData', authData],
        ]),
      )
      return JSON.stringify({
        ...credential,
        response: {
          clientDataJSON: client.toString('base64url'),
          attestationObject: attestation.toString('base64url'),
          transports: ['internal', 'telepathy'],
        },
      })
    },
    answer(options: PublicKeyCredentialRequestOptionsJSON, odd: Odd = {}) {
      const { challenge } = options
      const wanted = { rpId: options.rpId!, challenge, type: 'webauthn.get' }
      const { client, rpIdHash, flags, counter } = said(wanted, odd)
      const authData = Buffer.concat([rpIdHash, uint(flags, 1), counter])
      const signed = Buffer.concat([authData, sha256(client)])
      const signature = sign('sha256', signed, odd.key ?? privateKey)
      return JSON.stringify({
        ...credential,
        response: {
          clientDataJSON: client.toString('base64url'),
          authenticatorData: authData.toString('base64url'),
          signature: signature.toString('base64url'),
          userHandle:
            odd.userHandle === undefined ? userHandle : odd.userHandle,
        },
      })
    },
  }
}

function sha256(data: string | Buffer): Buffer {
  return createHash('sha256').update(data).digest()
}

function uint(value: number, bytes: number): Buffer {
  const buffer = Buffer.alloc(bytes)
  buffer.writeUIntBE(value, 0, bytes)
  return buffer
}

/** RFC 9053, section 7.1.1: key type EC2, ES256, P-256, x, y. */
function coseOf(publicKey: KeyObject): Buffer {
  const { x, y } = publicKey.export({ format: 'jwk' })
  return cbor(
    new Map<number, Cbor>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(x!, 'base64url')],
      [-3, Buffer.from(y!, 'base64url')],
    ]),
  )
}

type Cbor = number | string | Buffer | Map<number | string, Cbor>

/** As much of RFC 8949 as a passkey needs. */
function cbor(value: Cbor): Buffer {
  if (typeof value === 'number') {
    return value < 0 ? head(1, -1 - value) : head(0, value)
  }
  if (typeof value === 'string') {
    const text = Buffer.from(value)
    return Buffer.concat([head(3, text.length), text])
  }
  if (Buffer.isBuffer(value)) {
    return Buffer.concat([head(2, value.length), value])
  }
  const pairs = [...value].map(([key, of]) => [cbor(key), cbor(of)])
  return Buffer.concat([head(5, value.size), ...pairs.flat()])
}

function head(major: number, value: number): Buffer {
  const type = major << 5
  if (value < 24) return Buffer.from([type | value])
  if (value < 256) return Buffer.from([type | 24, value])
  return Buffer.concat([Buffer.from([type | 25]), uint(value, 2)])
}
