import { createHash, randomUUID } from 'node:crypto'
import {
  chmodSync,
  linkSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { codeOf } from './error.server.ts'
import { isAlive, startedAt } from './process.server.ts'

type Owner = { pid: number; started: string; token: string }

export type Lock = { token: string; release(): void }

/**
 * Takes the lock, or says which living process has it. The lock of a process
 * that is gone is taken over; of any number of processes that try this at the
 * same instant exactly one succeeds.
 */
export function takeLock(file: string): Lock | { heldBy: number } {
  const token = randomUUID()
  const { pid } = process
  const me: Owner = { pid, started: startedAt(pid), token }
  const text = JSON.stringify(me) + '\n'

  // Written in full under another name first: nobody ever reads half a lock.
  const draft = `${file}-${token}`
  writeFileSync(draft, text, { flag: 'wx' })
  try {
    chmodSync(draft, 0o644) // the watchdog runs as another user, if we are root
    const heldBy = claim(file, draft)
    if (heldBy !== undefined) return { heldBy }
  } finally {
    rmSync(draft, { force: true })
  }
  return {
    token,
    release() {
      if (read(file) === text) rmSync(file, { force: true })
    },
  }
}

/**
 * Makes `file` a link to our draft, or returns the number of its living owner.
 *
 * Reading a dead owner's lock and replacing it is two steps, between which
 * another process may do the same. So whoever wants to replace it must first
 * hold a lock named after its text – in this same way, should that one turn
 * out to be a dead process's too – and then look again.
 */
function claim(file: string, draft: string): number | undefined {
  for (;;) {
    if (link(draft, file)) return undefined
    const found = read(file)
    if (found === undefined) continue
    const owner = parse(found)
    if (owner && isRunning(owner)) return owner.pid

    const hash = createHash('sha256').update(found).digest('hex')
    const turn = `${file}.${hash.slice(0, 16)}`
    const rival = claim(turn, draft)
    if (rival !== undefined) return rival
    if (read(file) === found) {
      renameSync(turn, file)
      return undefined
    }
    rmSync(turn)
  }
}

function link(draft: string, file: string): boolean {
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

/** Undefined for what a full disk or a power cut may have left. */
function parse(text: string): Owner | undefined {
  try {
    const owner: Partial<Owner> | null = JSON.parse(text)
    return Number.isInteger(owner?.pid) ? (owner as Owner) : undefined
  } catch {
    return undefined
  }
}

function isRunning({ pid, started }: Owner): boolean {
  return isAlive(pid) && (!started || startedAt(pid) === started)
}
