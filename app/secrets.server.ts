import {
  createHmac,
  createSecretKey,
  type KeyObject,
  randomBytes,
} from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { createWhole } from './create-whole.server.ts'

/** 256 bits, the length of every secret here. */
const SECRET_BYTES = 32

export class SecretError extends Error {}

export type Secrets = {
  /** @throws SecretError when the petition has none */
  pepper(petitionId: string): Buffer
  hasPepper(petitionId: string): boolean
  /** Makes the pepper; one that another process made meanwhile stays. */
  makePepper(petitionId: string): void
  forgetPepper(petitionId: string): void
  /**
   * The key of a day, `YYYY-MM-DD`; made by whoever asks first.
   *
   * @throws the file system's error, SecretError
   */
  tagKey(day: string): KeyObject
  /** Deletes the keys of days up to `last`. @returns how many files */
  forgetTagKeys(last: string): number
  /** A key for one purpose, made of `tag`: 64 hexadecimal characters. */
  derived(purpose: string): string
}

/** Also what a crash left of making one. */
const tagFile = /^tag-(\d{4}-\d{2}-\d{2})(\.[0-9a-f]+)?$/

/**
 * The folder of secrets that all web processes share and that is backed up
 * apart from the database: `session`, `tag`, one `pepper-<petition id>` each, and
 * one `tag-<day>` for each of the last days.
 *
 * @param make whether missing `session` and `tag` are made (trying out) or are
 *   an error (production)
 * @throws SecretError naming the file: missing, of another length, or readable
 *   by others
 */
export function openSecrets(folder: string, make: boolean): Secrets {
  if (make) mkdirSync(folder, { recursive: true, mode: 0o700 })
  for (const name of ['session', 'tag']) {
    if (make && !exists(join(folder, name)))
      createWhole(join(folder, name), randomBytes(SECRET_BYTES))
    read(join(folder, name))
  }
  const tag = read(join(folder, 'tag'))
  const peppers = new Map<string, Buffer>()
  const derived = new Map<string, string>()
  let today: { day: string; key: KeyObject } | undefined
  const fileOf = (petitionId: string) => join(folder, `pepper-${petitionId}`)
  return {
    hasPepper(petitionId) {
      const there = exists(fileOf(petitionId))
      if (!there) peppers.delete(petitionId)
      return there
    },
    forgetPepper(petitionId) {
      rmSync(fileOf(petitionId), { force: true })
      peppers.delete(petitionId)
    },
    makePepper: (petitionId) =>
      createWhole(fileOf(petitionId), randomBytes(SECRET_BYTES)),
    pepper(petitionId) {
      const known = peppers.get(petitionId)
      if (known) return known
      const pepper = read(fileOf(petitionId))
      peppers.set(petitionId, pepper)
      return pepper
    },
    tagKey(day) {
      if (today?.day === day) return today.key
      const file = join(folder, `tag-${day}`)
      if (!exists(file)) createWhole(file, randomBytes(SECRET_BYTES))
      today = { day, key: createSecretKey(read(file)) }
      return today.key
    },
    forgetTagKeys(last) {
      const old = readdirSync(folder).filter((name) => {
        const day = tagFile.exec(name)?.[1]
        return day !== undefined && day <= last
      })
      for (const name of old) rmSync(join(folder, name), { force: true })
      return old.length
    },
    derived(purpose) {
      const known = derived.get(purpose)
      if (known) return known
      const key = createHmac('sha256', tag).update(purpose).digest('hex')
      derived.set(purpose, key)
      return key
    },
  }
}

function exists(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false }) !== undefined
}

function read(file: string): Buffer {
  const found = statSync(file, { throwIfNoEntry: false })
  if (!found) throw new SecretError(`The secret ${file} is missing.`)
  if (process.platform !== 'win32' && (found.mode & 0o077) !== 0) {
    throw new SecretError(`Others can read ${file}: run chmod 600 on it.`)
  }
  const secret = readFileSync(file)
  if (secret.length !== SECRET_BYTES) {
    throw new SecretError(`${file} must hold exactly ${SECRET_BYTES} bytes.`)
  }
  return secret
}
