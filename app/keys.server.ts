import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Env } from './env.server.ts'
import { openSecrets, SecretError, type Secrets } from './secrets.server.ts'
import {
  generateKeyPair,
  isRecipient,
  recipientOf,
} from './vault/keys.server.ts'

export type Keys = {
  /** Public age keys of the campaign: holder and recovery. */
  vaultRecipients: string[]
  /** Public age key of the mail worker. */
  mailRecipient: string
  /** Private age key of the mail worker, only where mail is sent. */
  mailIdentity: string | undefined
  secrets: Secrets
}

type Pair = { identity: string; recipient: string }

/**
 * The keys that the program works with: those of the environment, and in
 * try-out mode new ones in `DATA_DIR/keys` for what the environment lacks.
 *
 * @throws SecretError naming the variable whose key is of no use
 */
export async function openKeys(env: Env): Promise<Keys> {
  const keys = await collectKeys(env)
  const { mailRecipient, mailIdentity } = keys
  if (!keys.vaultRecipients.every(isRecipient)) {
    throw new SecretError('VAULT_RECIPIENTS: age does not take one of them.')
  }
  if (!isRecipient(mailRecipient)) {
    throw new SecretError('MAIL_RECIPIENT: age does not take it.')
  }
  if (mailIdentity && (await recipientOf(mailIdentity)) !== mailRecipient) {
    throw new SecretError(
      'MAIL_IDENTITY_FILE and MAIL_RECIPIENT are not one pair: the worker ' +
        'could open no mail.',
    )
  }
  return keys
}

async function collectKeys(env: Env): Promise<Keys> {
  const secretsFolder = env.SECRETS_DIR ?? join(env.DATA_DIR, 'secrets')
  const secrets = openSecrets(secretsFolder, env.MODE === 'try-out')
  const given = {
    vaultRecipients: env.VAULT_RECIPIENTS,
    mailRecipient: env.MAIL_RECIPIENT,
    mailIdentity: env.MAIL_IDENTITY_FILE
      ? await readIdentity(env.MAIL_IDENTITY_FILE)
      : undefined,
  }
  if (env.MODE === 'production') {
    return { ...given, mailRecipient: given.mailRecipient!, secrets }
  }
  const folder = join(env.DATA_DIR, 'keys')
  const pair = (name: string) => keptPair(folder, name)
  const mail = given.mailRecipient ? undefined : await pair('mail')
  return {
    vaultRecipients: given.vaultRecipients.length
      ? given.vaultRecipients
      : [(await pair('holder')).recipient, (await pair('recovery')).recipient],
    mailRecipient: given.mailRecipient ?? mail!.recipient,
    mailIdentity: given.mailIdentity ?? mail?.identity,
    secrets,
  }
}

/** A pair in a file as `age-keygen` writes it, so that the age tool reads it. */
async function keptPair(folder: string, name: string): Promise<Pair> {
  const file = join(folder, `${name}.txt`)
  try {
    const text = await readFile(file, 'utf8')
    const recipient = /^# public key: (age1\S+)$/m.exec(text)?.[1]
    if (!recipient) throw new Error(`${file} names no public key.`)
    return { identity: await readIdentity(file), recipient }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  const pair = await generateKeyPair()
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await writeFile(file, `# public key: ${pair.recipient}\n${pair.identity}\n`, {
    mode: 0o600,
    flag: 'wx',
  })
  return pair
}

async function readIdentity(file: string): Promise<string> {
  const text = await readFile(file, 'utf8')
  const identity = /^AGE-SECRET-KEY-\S+$/m.exec(text)?.[0]
  if (!identity) throw new Error(`${file} holds no private age key.`)
  return identity
}
