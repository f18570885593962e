import { randomBytes } from 'node:crypto'
import {
  linkSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'

/** 256 bits, the length of every secret here. */
const SECRET_BYTES = 32

export class SecretError extends Error {}

export type Secrets = {
  /** @throws SecretError when the petition has none */
  pepper(petitionId: string): Buffer
  hasPepper(petitionId: string): boolean
  /** Makes the pepper; one that another process made meanwhile stays. */
  makePepper(petitionId: string): void
}

/**
 * The folder of secrets that all web processes share and that is backed up
 * apart from the database: `session`, `tag` and one `pepper-<petition id>` each.
 *
 * @param make whether missing `session` and `tag` are made (trying out) or are
 *   an error (production)
 * @throws SecretError naming the file: missing, of another length, or readable
 *   by others
 */
export function openSecrets(folder: string, make: boolean): Secrets {
  if (make) mkdirSync(folder, { recursive: true, mode: 0o700 })
  for (const name of ['session', 'tag']) {
    if (make && !exists(join(folder, name))) create(join(folder, name))
    read(join(folder, name))
  }
  const peppers = new Map<string, Buffer>()
  const fileOf = (petitionId: string) => join(folder, `pepper-${petitionId}`)
  return {
    hasPepper: (petitionId) => exists(fileOf(petitionId)),
    makePepper: (petitionId) => create(fileOf(petitionId)),
    pepper(petitionId) {
      const known = peppers.get(petitionId)
      if (known) return known
      const pepper = read(fileOf(petitionId))
      peppers.set(petitionId, pepper)
      return pepper
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

/** Written whole under another name first, then linked: linking never overwrites. */
function create(file: string): void {
  const whole = `${file}.${randomBytes(6).toString('hex')}`
  writeFileSync(whole, randomBytes(SECRET_BYTES), { mode: 0o600 })
  try {
    linkSync(whole, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(whole)
  }
}
