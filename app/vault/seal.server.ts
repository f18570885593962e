import {
  createCipheriv,
  createSecretKey,
  type KeyObject,
  randomBytes,
  randomUUID,
} from 'node:crypto'
import { Encrypter } from 'age-encryption'
import { isRecipient } from './keys.server.ts'
import {
  associatedData,
  type ContentKey,
  keyIdBytes,
  NONCE_BYTES,
  packRecord,
  padded,
  TAG_BYTES,
} from './record.ts'

export type WrappedKey = { id: string; wrapped: Uint8Array; createdAt: Date }

export type Sealer = {
  /**
   * A key for this many records, stored in its wrapped form already. Ask anew
   * for every piece of work: a key that is kept is a key that is not rolled.
   *
   * @throws RangeError unless 1 to {@link RECORDS_PER_KEY} are asked for
   * @throws TypeError when the recipients have become such that none can be made
   * @throws what `storeKey` throws; the next call tries again
   */
  key(records: number): Promise<ContentKey>
}

type Options = {
  /**
   * To whom the next content key is wrapped. Asked whenever one is made, so that
   * a change is in force within a minute.
   */
  recipients: () => string[]
  /** Must have made the key durable when it resolves. */
  storeKey(key: WrappedKey): Promise<void>
  now: () => Date
}

/** `left` records are free; `since` is when the key became usable. */
type LiveKey = {
  id: string
  /** The same in bytes. */
  keyId: Buffer
  secret: KeyObject
  /** One for each record, drawn together: a draw costs half as much as a seal. */
  nonces: Buffer
  left: number
  since: number
}

/**
 * How many records a key seals: a key that leaks opens this many, no more. GCM
 * with random nonces would allow 2^32 (NIST SP 800-38D §8.3), so the number is
 * not the cipher's limit.
 */
export const RECORDS_PER_KEY = 4_000
const KEY_LIFE_MS = 60_000
/**
 * When the next key is made: at 20,000 records a second half a key lasts 100 ms
 * and wrapping takes 2 ms, which leaves the rest for storing it.
 */
const SPARE_BELOW_RECORDS = RECORDS_PER_KEY / 2
const SPARE_AFTER_MS = 45_000

/**
 * Seals to the recipients and cannot open: the content keys are random, wrapped
 * by age before they are used, and kept in clear in this process's memory only.
 *
 * @throws TypeError without a recipient or with one that age does not take
 */
export function createSealer(options: Options): Sealer {
  const { now } = options
  checked(options.recipients())
  let current: LiveKey | undefined
  let spare: LiveKey | undefined
  let making: Promise<void> | undefined

  function makeSpare(): Promise<void> {
    making ??= makeKey(options)
      .then((key) => {
        spare = key
      })
      .finally(() => {
        making = undefined
      })
    return making
  }

  return {
    async key(records) {
      if (!(Number.isInteger(records) && records >= 1)) {
        throw new RangeError(`records must be 1 or more, got ${records}`)
      }
      if (records > RECORDS_PER_KEY) {
        throw new RangeError(`records must be ${RECORDS_PER_KEY} at most`)
      }
      while (!current || !hasRoom(current, records, now())) {
        // Looked at again after waiting: of the many who wait for one key, the
        // first has taken the spare as the current key when the others wake.
        if (!spare) await makeSpare()
        else [current, spare] = [spare, undefined]
      }
      current.left -= records
      // Nobody waits for the spare yet, so its failure is not told here: who
      // needs it next starts another try and gets that one's error.
      if (!spare && isRunningOut(current, now())) makeSpare().catch(() => {})
      return contentKey(current, records)
    },
  }
}

async function makeKey(options: Options): Promise<LiveKey> {
  const encrypter = new Encrypter()
  for (const recipient of checked(options.recipients())) {
    encrypter.addRecipient(recipient)
  }
  const bytes = randomBytes(32)

  const id = randomUUID()
  const createdAt = options.now()
  const wrapped = await encrypter.encrypt(bytes)
  await options.storeKey({ id, wrapped, createdAt })
  const secret = createSecretKey(bytes)
  bytes.fill(0)
  return {
    id,
    keyId: keyIdBytes(id),
    secret,
    nonces: randomBytes(RECORDS_PER_KEY * NONCE_BYTES),
    left: RECORDS_PER_KEY,
    since: options.now().getTime(),
  }
}

function checked(recipients: string[]): string[] {
  const bad = recipients.find((recipient) => !isRecipient(recipient))
  if (recipients.length > 0 && bad === undefined) return recipients
  throw new TypeError(`Not an age recipient: ${bad ?? '(none given)'}`)
}

function hasRoom(key: LiveKey, records: number, at: Date): boolean {
  return key.left >= records && ageMs(key, at) < KEY_LIFE_MS
}

function isRunningOut(key: LiveKey, at: Date): boolean {
  return key.left < SPARE_BELOW_RECORDS || ageMs(key, at) >= SPARE_AFTER_MS
}

/** Without its sign, so that a clock that was set back does not keep a key. */
function ageMs(key: LiveKey, at: Date): number {
  return Math.abs(at.getTime() - key.since)
}

/** The records just taken from what was left are its own: no nonce serves twice. */
function contentKey(key: LiveKey, records: number): ContentKey {
  const { id, secret, keyId } = key
  const start = key.left * NONCE_BYTES
  const nonces = key.nonces.subarray(start, start + records * NONCE_BYTES)
  let used = 0

  return {
    id,
    seal(place, text) {
      if (used === records) {
        throw new RangeError(`This key was asked for ${records} records`)
      }
      const at = NONCE_BYTES * used++
      const nonce = nonces.subarray(at, at + NONCE_BYTES)
      const cipher = createCipheriv('aes-256-gcm', secret, nonce, {
        authTagLength: TAG_BYTES,
      })
      cipher.setAAD(associatedData(place, keyId))
      const ciphertext = cipher.update(padded(text))
      cipher.final()
      return packRecord({ keyId, nonce, ciphertext, tag: cipher.getAuthTag() })
    },
  }
}
