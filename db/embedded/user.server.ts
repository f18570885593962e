import { spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { userInfo } from 'node:os'
import { EmbeddedDatabaseError } from './error.server.ts'

/** As whom a program of PostgreSQL is to run. */
export type User = { uid: number; gid: number }

export function isRoot(): boolean {
  return process.getuid?.() === 0
}

/**
 * The system user for PostgreSQL, which refuses to run as root. Created if the
 * system has none.
 */
export function postgresUser(): User {
  const known = findUser('postgres')
  if (known) return known
  const { stderr } = spawnSync('useradd', [
    ...['--system', '--user-group', '--no-create-home'],
    ...['--shell', '/usr/sbin/nologin', 'postgres'],
  ])
  const created = findUser('postgres')
  if (created) return created
  throw new EmbeddedDatabaseError(
    `PostgreSQL does not run as root, and the user "postgres" could not be ` +
      `created (${stderr?.toString().trim() || 'there is no useradd'}). ` +
      `Create it, or start the program as an ordinary user.`,
  )
}

function readUsers(): string[][] {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n')
  return lines.map((line) => line.split(':'))
}

function findUser(name: string): User | undefined {
  const user = readUsers().find((fields) => fields[0] === name)
  return user && { uid: Number(user[2]), gid: Number(user[3]) }
}

export function ownerOf(path: string): User {
  const { uid, gid } = statSync(path)
  return { uid, gid }
}

/** For messages: the name, or the number of a user without one. */
export function userName(uid: number): string {
  try {
    if (uid === process.getuid?.()) return userInfo().username
    const user = readUsers().find((fields) => Number(fields[2]) === uid)
    return user?.[0] ?? String(uid)
  } catch {
    return String(uid)
  }
}

/** Asks the kernel as that user; modes alone do not tell the whole story. */
export function canEnter(user: User, path: string): boolean {
  const test = ['-c', 'test -x "$1"', 'sh', path]
  return spawnSync('/bin/sh', test, { ...user, cwd: '/' }).status === 0
}
