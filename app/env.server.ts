import { domainToASCII } from 'node:url'
import { z } from 'zod'

/** Which program reads the environment: each needs a little less or more. */
export type Role = 'web' | 'worker' | 'command'

const text = z.string().trim().min(1, 'is missing')
const list = z
  .string()
  .default('')
  .transform((value) => value.split(/[\s,]+/).filter(Boolean))
const origin = text.refine(
  (value) => URL.canParse(value) && new URL(value).origin === value,
  'must be an origin such as https://campaign.example, without a path',
)
const url = (protocols: string[]) =>
  text.refine(
    (value) =>
      URL.canParse(value) && protocols.includes(new URL(value).protocol),
    `must start with ${protocols.map((name) => `${name}//`).join(' or ')}`,
  )
const mailbox = text.refine(
  (value) => /^([^<>\r\n]+ )?<?[^\s<>@,]+@[^\s<>@,]+>?$/.test(value),
  'must be an address, or Name <address>',
)
const bareAddress = text.refine(
  (value) => /^[^\s<>@,]+@[^\s<>@,]+\.[^\s<>@,]+$/.test(value),
  'must be an address without a name, as letters@campaign.example',
)
const domain = text.regex(
  /^([a-z0-9-]+\.)+[a-z-]+$/,
  'must be a domain in lower case',
)
const portNumber = z.coerce
  .number('must be a number from 1 to 65535')
  .int('must be a whole number')
  .min(1, 'must be a number from 1 to 65535')
  .max(65_535, 'must be a number from 1 to 65535')

const schema = z.object({
  MODE: z.enum(['try-out', 'production']).default('try-out'),
  HOST: z.string().default('127.0.0.1'),
  PORT: portNumber.default(3000),
  DATA_DIR: z.string().default('./data'),
  PUBLIC_ORIGIN: origin.optional(),
  SOURCE_URL: url(['https:', 'http:']).optional(),
  DATABASE_URL: url(['postgres:', 'postgresql:']).optional(),
  SMTP_URL: url(['smtp:', 'smtps:']).optional(),
  MAIL_FROM: mailbox.optional(),
  MAIL_FROM_DISCREET: mailbox.optional(),
  MAIL_RETURN_DOMAIN: domain.optional(),
  MAIL_ALLOW: list,
  LETTERS_FROM: bareAddress.optional(),
  LETTERS_RETURN_DOMAIN: domain.optional(),
  LETTERS_TEST_TO: bareAddress.optional(),
  REPORTS_HOST: z.string().default('127.0.0.1'),
  REPORTS_PORT: portNumber.optional(),
  STRIPE_SECRET_KEY: text
    .regex(
      /^(sk|rk)_(test|live)_\w+$/,
      'must be a secret or restricted key: sk_ or rk_, then test_ or live_',
    )
    .optional(),
  STRIPE_WEBHOOK_SECRET: text
    .regex(/^whsec_\S+$/, 'must start with whsec_')
    .optional(),
  STRIPE_API_BASE: origin.optional(),
  SECRETS_DIR: text.optional(),
  VAULT_RECIPIENTS: list.refine(
    (keys) =>
      new Set(keys).size !== 1 && keys.every((key) => /^age1/.test(key)),
    'must hold two public keys that start with age1',
  ),
  MAIL_RECIPIENT: text
    .refine((key) => /^age1/.test(key), 'must start with age1')
    .optional(),
  MAIL_IDENTITY_FILE: text.optional(),
  ERASURES_LOG: text.optional(),
  TRUSTED_PROXY_HOPS: z.coerce
    .number('must be a number from 0 to 9')
    .int('must be a whole number')
    .min(0, 'must be a number from 0 to 9')
    .max(9, 'must be a number from 0 to 9')
    .default(0),
  TOR_EXITS_FILE: text.optional(),
  SHARED_NETWORKS: list,
  ORGANISATION: text.optional(),
  CONTACT: text.optional(),
  SECURITY_CONTACT: url(['https:', 'mailto:', 'tel:']).optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
})

export type Env = z.output<typeof schema>

const neededInProduction: Record<Role, (keyof Env)[]> = {
  web: [
    'PUBLIC_ORIGIN',
    'DATABASE_URL',
    'SMTP_URL',
    'MAIL_FROM',
    'MAIL_FROM_DISCREET',
    'SECRETS_DIR',
    'ERASURES_LOG',
    'VAULT_RECIPIENTS',
    'MAIL_RECIPIENT',
    'ORGANISATION',
    'CONTACT',
  ],
  worker: [
    'PUBLIC_ORIGIN',
    'DATABASE_URL',
    'SMTP_URL',
    'MAIL_FROM',
    'MAIL_FROM_DISCREET',
    'SECRETS_DIR',
    'VAULT_RECIPIENTS',
    'MAIL_RECIPIENT',
    'MAIL_IDENTITY_FILE',
  ],
  command: ['DATABASE_URL'],
}

/** Whether only programs on this machine can reach a socket bound to `host`. */
export function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '').replace(/^::ffff:/i, '')
  return (
    bare === 'localhost' || bare === '::1' || /^127(\.\d{1,3}){3}$/.test(bare)
  )
}

/** @param from an address, with or without a name */
export function domainOf(from: string): string {
  return from.slice(from.lastIndexOf('@') + 1).replace(/>$/, '')
}

/** Whether one domain is the other, or below it. */
export function isBelow(domain: string, other: string): boolean {
  return `.${domainToASCII(domain)}`.endsWith(`.${domainToASCII(other)}`)
}

/** Without `sslmode` the connection is in clear, wherever it goes. */
function isInClear(databaseUrl: string): boolean {
  const { hostname, searchParams } = new URL(databaseUrl)
  return (
    !searchParams.has('sslmode') && hostname !== '' && !isLoopback(hostname)
  )
}

/** Real money moves in production only, and there only with Stripe itself. */
function stripeProblems(env: Env): string[] {
  const { MODE, STRIPE_SECRET_KEY, STRIPE_WEBHOOK_SECRET } = env
  const problems: string[] = []
  if (STRIPE_SECRET_KEY && !STRIPE_WEBHOOK_SECRET) {
    problems.push(
      '  STRIPE_WEBHOOK_SECRET: is missing beside STRIPE_SECRET_KEY',
    )
  }
  if (!STRIPE_SECRET_KEY && STRIPE_WEBHOOK_SECRET) {
    problems.push(
      '  STRIPE_SECRET_KEY: is missing beside STRIPE_WEBHOOK_SECRET',
    )
  }
  if (MODE === 'try-out' && STRIPE_SECRET_KEY?.includes('_live_')) {
    problems.push(
      '  STRIPE_SECRET_KEY: a live key moves money, only with MODE=production',
    )
  }
  if (MODE === 'production' && env.STRIPE_API_BASE) {
    problems.push('  STRIPE_API_BASE: is for trying out, not for production')
  }
  if (
    env.STRIPE_API_BASE &&
    !isLoopback(new URL(env.STRIPE_API_BASE).hostname)
  ) {
    problems.push('  STRIPE_API_BASE: must be on this machine (127.0.0.1)')
  }
  return problems
}

/** Return paths may show who sends to signers at risk, or lead nowhere. */
function returnPathProblems(env: Env, role: Role): string[] {
  const { MAIL_RETURN_DOMAIN: back, MAIL_FROM } = env
  if (!back) return []
  const problems: string[] = []
  if (MAIL_FROM && !isBelow(back, domainOf(MAIL_FROM))) {
    problems.push(
      '  MAIL_RETURN_DOMAIN: must be the domain of MAIL_FROM or below it: DMARC ' +
        'asks for that, and one near MAIL_FROM_DISCREET would show in all other ' +
        'mails which domain mails signers at risk',
    )
  }
  // A key: this process sends.
  const isSending = role !== 'command' && env.MAIL_IDENTITY_FILE !== undefined
  if (env.MODE === 'production' && isSending && !env.REPORTS_PORT) {
    problems.push(
      '  REPORTS_PORT: is missing beside MAIL_RETURN_DOMAIN: what comes back ' +
        'would be lost',
    )
  }
  return problems
}

/**
 * Checks the environment once, at start. An empty variable counts as not set.
 *
 * Secrets have no default: a default secret in a public repository is a
 * published one. In try-out mode what is missing is made in `DATA_DIR`.
 *
 * @throws Error that names every bad variable and why, never its value
 */
export function readEnv(
  source: Record<string, string | undefined>,
  role: Role = 'web',
): Env {
  const given = Object.fromEntries(
    Object.entries(source).filter(([, value]) => /[^\s,]/.test(value ?? '')),
  )
  const parsed = schema.safeParse(given)
  const problems = (parsed.error?.issues ?? []).map(
    ({ path, message }) => `  ${path.join('.')}: ${message}`,
  )
  const needed = given.MODE === 'production' ? neededInProduction[role] : []
  for (const name of needed) {
    if (!(name in given)) problems.push(`  ${name}: is missing`)
  }
  const database = parsed.data?.DATABASE_URL
  if (needed.length > 0 && database && isInClear(database)) {
    problems.push(
      '  DATABASE_URL: must say sslmode=verify-full, or sslmode=disable where ' +
        'nobody else is on the wire',
    )
  }
  if (parsed.data) {
    problems.push(...stripeProblems(parsed.data))
    problems.push(...returnPathProblems(parsed.data, role))
  }
  for (const name of ['HOST', 'REPORTS_HOST'] as const) {
    if (parsed.data?.MODE === 'try-out' && !isLoopback(parsed.data[name])) {
      problems.push(
        `  ${name}: must be this machine only (127.0.0.1) outside MODE=production`,
      )
    }
  }
  if (!parsed.data || problems.length > 0) {
    throw new Error(`Fix these environment variables:\n${problems.join('\n')}`)
  }
  return parsed.data
}
