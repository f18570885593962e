import {
  Decrypter,
  Encrypter,
  generateIdentity,
  identityToRecipient,
} from 'age-encryption'

export type KeyPair = {
  /** Private, `AGE-SECRET-KEY-1…`: whoever has it reads what is sealed. */
  identity: string
  /** Public, `age1…`: seals and cannot open. */
  recipient: string
}

/**
 * A new age key pair (X25519, https://age-encryption.org/v1). The standard
 * `age-keygen` makes the same kind; a real campaign runs that offline.
 */
export async function generateKeyPair(): Promise<KeyPair> {
  const identity = await generateIdentity()
  return { identity, recipient: await identityToRecipient(identity) }
}

/** A pair as `age-keygen` writes it, so that the age tool reads it too. */
export function keyFileText({ identity, recipient }: KeyPair): string {
  return `# public key: ${recipient}\n${identity}\n`
}

/** The public half of a private age key. */
export function recipientOf(identity: string): Promise<string> {
  return identityToRecipient(identity)
}

/** Whether sealing to `text` can work; its checksum finds typing errors. */
export function isRecipient(text: string): boolean {
  return isTaken(() => new Encrypter().addRecipient(text))
}

/** Whether `text` is a private age key, with nothing before or after it. */
export function isIdentity(text: string): boolean {
  return isTaken(() => new Decrypter().addIdentity(text))
}

function isTaken(take: () => void): boolean {
  try {
    take()
    return true
  } catch {
    return false
  }
}
