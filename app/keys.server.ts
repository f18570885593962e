import { existsSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { createWhole } from './create-whole.server.ts'
import type { Env } from './env.server.ts'
import {
  checkRecipients,
  openRecipients,
  type Recipients,
} from './recipients.server.ts'
import { openSecrets, SecretError, type Secrets } from './secrets.server.ts'
import {
  generateKeyPair,
  isRecipient,
  keyFileText,
  type KeyPair,
  recipientOf,
} from './vault/keys.server.ts'

export type Keys = {
  /** Public age keys of the campaign: holder and recovery. */
  vaultRecipients: Recipients
  /** Public age key of the mail worker. */
  mailRecipient: string
  /** Private age key of the mail worker, only where mail is sent. */
  mailIdentity: string | undefined
  secrets: Secrets
}

/**
 * The keys that the program works with: those of the environment, and in
 * try-out mode new ones in `DATA_DIR/keys` for what the environment lacks.
 *
 * @throws SecretError naming the variable whose key is of no use
 */
export async function openKeys(env: Env): Promise<Keys> {
  const keys = await collectKeys(env)
  const { mailRecipient, mailIdentity } = keys
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

/**
 * To whom what signers type is sealed: those that `vault rotate` wrote into
 * `SECRETS_DIR`, else `VAULT_RECIPIENTS`, else in try-out mode the pairs in
 * `DATA_DIR/keys`.
 *
 * @param make whether missing pairs for trying out are made; a tool must not
 * @throws SecretError when they are of no use
 */
export async function recipientsOf(
  env: Env,
  make: boolean,
): Promise<Recipients> {
  const settings =
    env.MODE === 'try-out' && env.VAULT_RECIPIENTS.length === 0
      ? (await keptVaultPairs(env, make)).map(({ recipient }) => recipient)
      : env.VAULT_RECIPIENTS
  const recipients = openRecipients(secretsFolderOf(env), settings)
  checkRecipients(recipients.current(), 'VAULT_RECIPIENTS')
  return recipients
}

/** The pairs for trying out; a real campaign's private keys are elsewhere. */
export async function keptVaultPairs(
  env: Env,
  make = true,
): Promise<KeyPair[]> {
  return [
    await keptPair(env, 'holder', make),
    await keptPair(env, 'recovery', make),
  ]
}

/**
 * The secrets as a tool sees them, which makes none.
 *
 * @throws SecretError when there are none, or they are of no use
 */
export function secretsOf(env: Env): Secrets {
  const folder = secretsFolderOf(env)
  if (!env.SECRETS_DIR && !existsSync(folder)) {
    throw new SecretError(
      env.MODE === 'production' ? 'SECRETS_DIR is missing.' : noSite(env),
    )
  }
  return openSecrets(folder, false)
}

/** What a tool says that would have to begin a site of its own. */
export function noSite({ DATA_DIR }: Env): string {
  return `No site has run on DATA_DIR (${resolve(DATA_DIR)}). Set it as for the site.`
}

function keysFolderOf(env: Env): string {
  return join(env.DATA_DIR, 'keys')
}

function secretsFolderOf(env: Env): string {
  return env.SECRETS_DIR ?? join(env.DATA_DIR, 'secrets')
}

async function collectKeys(env: Env): Promise<Keys> {
  const secrets = openSecrets(secretsFolderOf(env), env.MODE === 'try-out')
  const vaultRecipients = await recipientsOf(env, true)
  const mailIdentity = env.MAIL_IDENTITY_FILE
    ? await readIdentity(env.MAIL_IDENTITY_FILE)
    : undefined
  const mailRecipient = env.MAIL_RECIPIENT
  if (mailRecipient) {
    return { vaultRecipients, mailRecipient, mailIdentity, secrets }
  }
  const mail = await keptPair(env, 'mail', true)
  return {
    vaultRecipients,
    mailRecipient: mail.recipient,
    mailIdentity: mailIdentity ?? mail.identity,
    secrets,
  }
}

/** A pair in a file; made, or an error, if there is none. */
async function keptPair(
  env: Env,
  name: string,
  make: boolean,
): Promise<KeyPair> {
  const folder = keysFolderOf(env)
  const file = join(folder, `${name}.txt`)
  try {
    const text = await readFile(file, 'utf8')
    const recipient = /^# public key: (age1\S+)$/m.exec(text)?.[1]
    if (!recipient) throw new Error(`${file} names no public key.`)
    return { identity: await readIdentity(file), recipient }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  if (!make) throw new SecretError(noSite(env))
  await mkdir(folder, { recursive: true, mode: 0o700 })
  createWhole(file, keyFileText(await generateKeyPair()))
  // Another program may have made it at the same moment: its pair counts.
  return keptPair(env, name, false)
}

async function readIdentity(file: string): Promise<string> {
  const text = await readFile(file, 'utf8')
  const identity = /^AGE-SECRET-KEY-\S+$/m.exec(text)?.[0]
  if (!identity) throw new Error(`${file} holds no private age key.`)
  return identity
}
