import { describe, expect, test } from 'vitest'
import { isLoopback, readEnv, type Role } from '#app/env.server.ts'

const key = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p'
const production = {
  MODE: 'production',
  PUBLIC_ORIGIN: 'https://campaign.example',
  DATABASE_URL:
    'postgres://u:hunter2@db.example/moratorium?sslmode=verify-full',
  SMTP_URL: 'smtps://u:hunter2@mail.example',
  MAIL_FROM: 'Moratorium <hello@campaign.example>',
  MAIL_FROM_DISCREET: 'Confirmation <code@letters.example>',
  SECRETS_DIR: '/etc/moratorium/secrets',
  ERASURES_LOG: '/srv/moratorium/erasures',
  VAULT_RECIPIENTS: `${key}, ${key}x`,
  MAIL_RECIPIENT: key,
  ORGANISATION: 'Campaign e.V.',
  CONTACT: 'privacy@campaign.example',
  MAIL_IDENTITY_FILE: '/etc/moratorium/mail.txt',
}

function messageOf(source: Record<string, string>, role?: Role): string {
  try {
    readEnv(source, role)
  } catch (error) {
    return (error as Error).message
  }
  throw new Error('It was taken')
}

function without(...names: string[]): Record<string, string> {
  const left = Object.entries(production)
  return Object.fromEntries(left.filter(([name]) => !names.includes(name)))
}

describe('trying out', () => {
  test('needs nothing, and stays on this machine', () => {
    expect(readEnv({})).toEqual({
      MODE: 'try-out',
      HOST: '127.0.0.1',
      PORT: 3000,
      DATA_DIR: './data',
      MAIL_ALLOW: [],
      REPORTS_HOST: '127.0.0.1',
      VAULT_RECIPIENTS: [],
      TRUSTED_PROXY_HOPS: 0,
      SHARED_NETWORKS: [],
      LOG_LEVEL: 'info',
    })
  })

  test.each(['0.0.0.0', '::', '192.168.1.2', 'campaign.example', '127.1.evil'])(
    'on %s is refused',
    (HOST) => {
      const message = messageOf({ HOST })
      expect(message).toContain('  HOST: ')
      expect(message).toContain('127.0.0.1')
      expect(message).not.toContain(`HOST: ${HOST}`)
      expect(readEnv({ ...production, HOST }).HOST).toBe(HOST)
    },
  )

  test.each(['127.0.0.1', '127.8.9.10', '::1', '[::1]', 'localhost'])(
    'on %s is taken',
    (HOST) => {
      expect(readEnv({ HOST }).HOST).toBe(HOST)
    },
  )
})

describe('in production', () => {
  const ofTheSite = ['ERASURES_LOG', 'ORGANISATION', 'CONTACT']
  const needed: [Role, string[]][] = [
    ['web', Object.keys(without('MODE', 'MAIL_IDENTITY_FILE'))],
    ['worker', Object.keys(without('MODE', ...ofTheSite))],
    ['command', ['DATABASE_URL']],
  ]

  test.each(needed)('%s names each variable that is missing', (role, names) => {
    const lines = messageOf({ MODE: 'production' }, role).split('\n').slice(1)
    expect(lines).toEqual(names.map((name) => `  ${name}: is missing`))
    for (const name of names) {
      const [, ...one] = messageOf(without(name), role).split('\n')
      expect(one).toEqual([`  ${name}: is missing`])
      for (const empty of ['', ' ', '\t\n']) {
        const source = { ...production, [name]: empty }
        expect(messageOf(source, role)).toContain(`  ${name}: is missing`)
      }
    }
    expect(readEnv(production, role).MODE).toBe('production')
  })

  // Found: it was taken, and the program failed only when somebody signed.
  test.each([',', ' , ', ','.repeat(3)])(
    'a list of recipients that holds none, %j, is missing',
    (VAULT_RECIPIENTS) => {
      const source = { ...production, VAULT_RECIPIENTS }
      expect(messageOf(source)).toContain('  VAULT_RECIPIENTS: ')
    },
  )
})

const wrong: [string, string][] = [
  ['MODE', 'prod-hunter2'],
  ['PORT', 'hunter2'],
  ['PORT', '0'],
  ['PORT', '65536'],
  ['PUBLIC_ORIGIN', 'campaign.hunter2'],
  ['PUBLIC_ORIGIN', 'https://campaign.example/hunter2'],
  ['DATABASE_URL', 'mysql://hunter2@db'],
  ['DATABASE_URL', 'hunter2'],
  ['SMTP_URL', 'https://hunter2@mail'],
  ['MAIL_FROM', 'hunter2'],
  ['MAIL_FROM', 'a@b.org\nBcc: hunter2@b.org'],
  ['VAULT_RECIPIENTS', key],
  ['VAULT_RECIPIENTS', `${key} ${key}`],
  ['VAULT_RECIPIENTS', `${key} AGE-SECRET-KEY-1HUNTER2`],
  ['MAIL_RECIPIENT', 'AGE-SECRET-KEY-1HUNTER2'],
  ['SECURITY_CONTACT', 'hunter2'],
  ['SECURITY_CONTACT', 'javascript:hunter2'],
  ['SECURITY_CONTACT', 'http://hunter2.example'],
  ['LOG_LEVEL', 'hunter2'],
]

test.each(wrong)('a wrong %s is named, not shown: %j', (name, value) => {
  const message = messageOf({ ...production, [name]: value })
  expect(message).toContain(`  ${name}: `)
  expect(message).not.toMatch(/hunter2/i)
  expect(message).not.toContain(key)
})

test('all that is wrong is told at once, and no value of the rest', () => {
  const source = { ...without('MAIL_FROM'), PORT: 'x', SMTP_URL: 'ftp://y' }
  const message = messageOf(source)
  for (const name of ['MAIL_FROM', 'PORT', 'SMTP_URL']) {
    expect(message).toContain(`  ${name}: `)
  }
  for (const value of Object.values(production).slice(1)) {
    expect(message).not.toContain(value)
  }
})

test('lists are split, the rest is kept as it is', () => {
  const MAIL_ALLOW = ' a@b.org,c@d.org  e@f.org '
  expect(readEnv({ ...production, MAIL_ALLOW, PORT: '8080' })).toMatchObject({
    PORT: 8080,
    DATABASE_URL: production.DATABASE_URL,
    MAIL_ALLOW: ['a@b.org', 'c@d.org', 'e@f.org'],
    VAULT_RECIPIENTS: [key, `${key}x`],
  })
})

test.each([
  ['::ffff:127.0.0.1', true],
  ['127.0.0.1.example.org', false],
  ['localhost.example.org', false],
  ['', false],
  ['10.127.0.0', false],
])('%j is this machine only: %s', (host, is) => {
  expect(isLoopback(host)).toBe(is)
})

test('a database elsewhere must say how the wire is protected', () => {
  const at = (DATABASE_URL: string) => ({ ...production, DATABASE_URL })
  const elsewhere = 'postgres://u:hunter2@db.example/moratorium'
  for (const role of ['web', 'worker', 'command'] as const) {
    const message = messageOf(at(elsewhere), role)
    expect(message).toContain('DATABASE_URL: must say sslmode=verify-full')
    expect(message).not.toContain('hunter2')
    expect(readEnv(at(`${elsewhere}?sslmode=disable`), role)).toBeTruthy()
  }
  for (const here of ['127.0.0.1', 'localhost', '[::1]']) {
    expect(readEnv(at(`postgres://u@${here}:5432/moratorium`))).toBeTruthy()
  }
})

test.each([
  ['neutral.example', 'MAIL_RETURN_DOMAIN: must be the domain of MAIL_FROM'],
  ['back.Neutral.example', 'MAIL_RETURN_DOMAIN: must be a domain in lower'],
  ['beside.neutral.example', 'MAIL_RETURN_DOMAIN: must be the domain of'],
  ['notcampaign.example', 'MAIL_RETURN_DOMAIN: must be the domain of'],
  ['example', 'MAIL_RETURN_DOMAIN: must be'],
  ['back.campaign.example', undefined],
  ['campaign.example', undefined],
])('return paths at %s: %s', (MAIL_RETURN_DOMAIN, why) => {
  const given = {
    MAIL_FROM: production.MAIL_FROM,
    MAIL_FROM_DISCREET: 'Confirmation <a@Code.neutral.example>',
    MAIL_RETURN_DOMAIN,
  }
  if (why) expect(messageOf(given)).toContain(why)
  else expect(readEnv(given)).toMatchObject({ MAIL_RETURN_DOMAIN })
})

test('who sends with return paths of its own needs a port for them', () => {
  const back = { ...production, MAIL_RETURN_DOMAIN: 'back.campaign.example' }
  const { MAIL_IDENTITY_FILE: _, ...keyless } = back
  for (const role of ['web', 'worker'] as const) {
    expect(messageOf(back, role)).toContain('  REPORTS_PORT: is missing beside')
    expect(readEnv({ ...back, REPORTS_PORT: '2525' }, role)).toBeTruthy()
  }
  expect(readEnv(keyless, 'web')).toBeTruthy()
  expect(readEnv(back, 'command')).toBeTruthy()
})

const stripe = {
  STRIPE_SECRET_KEY: 'sk_test_1',
  STRIPE_WEBHOOK_SECRET: 'whsec_1',
}

test.each([
  [{ STRIPE_SECRET_KEY: 'sk_test_1' }, 'STRIPE_WEBHOOK_SECRET: is missing'],
  [{ STRIPE_WEBHOOK_SECRET: 'whsec_1' }, 'STRIPE_SECRET_KEY: is missing'],
  [{ ...stripe, STRIPE_SECRET_KEY: 'pk_test_1' }, 'must be a secret'],
  [{ ...stripe, STRIPE_SECRET_KEY: 'sk_live_1' }, 'a live key moves money'],
  [{ ...stripe, STRIPE_SECRET_KEY: 'rk_live_1' }, 'a live key moves money'],
  [{ ...stripe, STRIPE_WEBHOOK_SECRET: 'secret' }, 'must start with whsec_'],
  [{ ...stripe, STRIPE_API_BASE: 'https://api.example' }, 'on this machine'],
  [{ ...stripe, STRIPE_API_BASE: 'http://127.0.0.1:1/v1' }, 'an origin'],
])('trying out with %o is refused', (given, why) => {
  expect(messageOf(given)).toContain(why)
})

test('real money needs production, and production Stripe itself', () => {
  const live = { ...production, ...stripe, STRIPE_SECRET_KEY: 'rk_live_1' }
  expect(readEnv(live)).toMatchObject({ STRIPE_SECRET_KEY: 'rk_live_1' })
  const STRIPE_API_BASE = 'http://127.0.0.1:12111'
  expect(messageOf({ ...live, STRIPE_API_BASE })).toContain('STRIPE_API_BASE')
  expect(readEnv({ ...stripe, STRIPE_API_BASE })).toMatchObject({
    STRIPE_API_BASE,
  })
})
