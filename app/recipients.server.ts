import { readFileSync, statSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import { SecretError } from './secrets.server.ts'
import { isRecipient } from './vault/keys.server.ts'

/** To whom what signers type is sealed, as it is now. */
export type Recipients = {
  /** The file that rules if it is there. */
  file: string
  /** Whether the file rules, or the settings that the program started with. */
  isFromFile(): boolean
  /**
   * The recipients in force. A file that became unreadable, broken or lost
   * while the program runs changes nothing: signing goes on to the last good
   * set, which was in force a moment ago, and `complain` hears of it each time.
   * Refusing would let a slip of an operator end the petition; going back to
   * the settings could seal to somebody who was removed.
   */
  current(complain?: (problem: Error) => void): string[]
}

/** The holder and one who can recover: a lost key must not lose the list. */
export const FEWEST_RECIPIENTS = 2
const FILE = 'recipients'
const HEADING = `# To whom what signers type is sealed: two public age keys at least.
# Written by "npm run vault -- rotate".
`

/**
 * The recipients of the file in `folder`, or those of the settings where there
 * is none.
 *
 * @throws SecretError when the file is there and of no use: at the start nobody
 *   has signed yet, and the one who started the program is there to mend it
 */
export function openRecipients(folder: string, settings: string[]): Recipients {
  const file = join(folder, FILE)
  let seen = versionOf(file)
  let isFromFile = seen !== undefined
  let good = isFromFile ? read(file) : settings
  return {
    file,
    isFromFile: () => isFromFile,
    current(complain) {
      try {
        const version = versionOf(file)
        if (version === seen) return good
        if (!version) throw new SecretError(`${file} is gone.`)
        good = read(file)
        seen = version
        isFromFile = true
      } catch (error) {
        complain?.(error as Error)
      }
      return good
    },
  }
}

/** What changes when a file is written, and costs no reading. */
function versionOf(file: string): string | undefined {
  const found = statSync(file, { throwIfNoEntry: false, bigint: true })
  return found && [found.ino, found.mtimeNs, found.size].join(' ')
}

function read(file: string): string[] {
  const { mode } = statSync(file)
  // They are no secret, but who can write them can read all that follows.
  if (process.platform !== 'win32' && (mode & 0o022) !== 0) {
    throw new SecretError(`Others can write ${file}: run chmod 600 on it.`)
  }
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter((line) => line !== '')
  return checkRecipients(lines, file)
}

/**
 * @param source named in the error
 * @throws SecretError unless they are two different ones at least that age takes
 */
export function checkRecipients(list: string[], source: string): string[] {
  const bad = list.findIndex((text) => !isRecipient(text))
  if (bad !== -1) {
    throw new SecretError(`${source}: age does not take key ${bad + 1}.`)
  }
  if (new Set(list).size !== list.length) {
    throw new SecretError(`${source}: one key is there twice.`)
  }
  if (list.length >= FEWEST_RECIPIENTS) return list
  throw new SecretError(
    `${source}: ${FEWEST_RECIPIENTS} public keys are needed, the holder's and ` +
      'one for recovery.',
  )
}

/**
 * Makes `list` the recipients in force for all programs that read this file.
 * A reader finds the old file or the new one, whole, also after a power cut.
 *
 * @throws SecretError as {@link checkRecipients}
 */
export async function writeRecipients(
  file: string,
  list: string[],
): Promise<void> {
  const text = HEADING + checkRecipients(list, file).join('\n') + '\n'
  const whole = `${file}.${randomBytes(6).toString('hex')}`
  try {
    const handle = await open(whole, 'wx', 0o600)
    try {
      await handle.writeFile(text)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(whole, file)
  } catch (error) {
    await rm(whole, { force: true })
    throw error
  }
}
