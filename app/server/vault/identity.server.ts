import { readFile } from 'node:fs/promises'
import { isIdentity } from '#app/vault/keys.server.ts'
import { PlainError } from '../plain-error.ts'
import { explained } from './files.server.ts'

/**
 * The private keys in a file as `age-keygen` writes it.
 *
 * @throws PlainError when it holds none, or is locked
 */
export async function readIdentities(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw explained(error, file)
  })
  if (/^(age-encryption\.org\/|-----BEGIN AGE ENCRYPTED FILE)/.test(text)) {
    throw new PlainError(
      `${file} is locked. Unlock it first: age -d -o key.txt ${file}`,
    )
  }
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
  const isWhole = lines.length > 0 && lines.every(isIdentity)
  if (isWhole) return lines
  throw new PlainError(
    lines.some((line) => line.startsWith('AGE-SECRET-KEY-'))
      ? `${file}: the private key in it is damaged.`
      : `${file} holds no private age key (AGE-SECRET-KEY-1…).`,
  )
}
