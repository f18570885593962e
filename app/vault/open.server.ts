import { createDecipheriv, createSecretKey, type KeyObject } from 'node:crypto'
import { Decrypter } from 'age-encryption'
import {
  associatedData,
  keyIdText,
  parseRecord,
  type Place,
  TAG_BYTES,
  unpadded,
  VaultError,
} from './record.ts'

export { VaultError } from './record.ts'

export type Opener = {
  /**
   * @throws VaultError with a code that says why the record stays closed
   * @throws what `loadKey` throws
   */
  open(place: Place, record: Uint8Array): Promise<string>
}

type Options = {
  /** A private key, or several of one holder, who has got a new one. */
  identity: string | string[]
  /** The wrapped key that was stored under this UUID. */
  loadKey(id: string): Promise<Uint8Array | undefined>
}

/**
 * Unwrapping takes a millisecond, opening a record microseconds, and exports
 * read in about the order of sealing. 1,000 keys are up to 4 million records.
 */
const KEYS_REMEMBERED = 1_000

/** What the age library says when no recipient of a file is this identity. */
const NO_IDENTITY_MATCHED = 'no identity matched'

/**
 * Opens what was sealed to the identity. For the mail worker and for the
 * offline command; the web process must have no identity to give it.
 *
 * @throws Error when `identity` is no private age key
 */
export function createOpener({ identity, loadKey }: Options): Opener {
  const decrypter = new Decrypter()
  for (const each of [identity].flat()) decrypter.addIdentity(each)
  const remembered = new Map<string, Promise<KeyObject>>()

  async function unwrap(id: string): Promise<KeyObject> {
    const wrapped = await loadKey(id)
    if (!wrapped) throw new VaultError('missing-key', `No key ${id}`)
    return createSecretKey(await unwrapped(decrypter, id, wrapped))
  }

  function keyFor(id: string): Promise<KeyObject> {
    const key = remembered.get(id) ?? unwrap(id)
    // Deleted and set again: a Map keeps the order of insertion, so the first
    // entry is always the one that was not used for the longest time.
    remembered.delete(id)
    remembered.set(id, key)
    const [oldest] = remembered.keys()
    if (remembered.size > KEYS_REMEMBERED) remembered.delete(oldest!)
    return key
  }

  return {
    async open(place, record) {
      const { keyId, nonce, ciphertext, tag } = parseRecord(record)
      const id = keyIdText(keyId)
      const key = await keyFor(id).catch((error: unknown) => {
        // Sealed to others it stays; and finding that out takes as long as
        // unwrapping, for each of perhaps a million records.
        if ((error as VaultError).code !== 'wrong-identity') {
          remembered.delete(id)
        }
        throw error
      })
      const decipher = createDecipheriv('aes-256-gcm', key, nonce, {
        authTagLength: TAG_BYTES,
      })
      decipher.setAAD(associatedData(place, keyId)).setAuthTag(tag)
      const text = decipher.update(ciphertext)
      try {
        decipher.final()
      } catch {
        throw new VaultError('wrong-place-or-forged', `Key ${id}`)
      }
      return unpadded(text)
    },
  }
}

async function unwrapped(
  decrypter: Decrypter,
  id: string,
  wrapped: Uint8Array,
): Promise<Uint8Array> {
  const bytes = await decrypter.decrypt(wrapped).catch((error: unknown) => {
    const stranger = String(error).includes(NO_IDENTITY_MATCHED)
    throw stranger
      ? new VaultError('wrong-identity', `Key ${id} is sealed to others`)
      : new VaultError('damaged-key', `Key ${id} does not unwrap`)
  })
  if (bytes.length === 32) return bytes
  throw new VaultError('damaged-key', `Key ${id} has ${bytes.length} bytes`)
}
