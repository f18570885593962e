import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

/**
 * Which part of the tree may import which. `app` stands for the files straight
 * in that folder. A feature may import what `app/features` may, and its own
 * line. A name that ends in a file stands for that file alone.
 */
const mayImport: Record<string, string[]> = {
  'app/routes': [
    'app',
    'app/features',
    'app/http',
    'app/i18n',
    'app/pictures',
    'app/ui',
  ],
  'app/features': [
    'app',
    'app/http/form.ts',
    'app/i18n',
    'app/jobs',
    'app/ui',
    'app/vault',
    'db/bytea-array.ts',
    'db/client.server.ts',
    'db/schema.ts',
  ],
  'app/features/accounts': ['app/http', 'emails/index.ts'],
  'app/features/check': ['app/features/indicators/entries.server.ts'],
  // The only one that knows all: campaigners see what each feature does.
  'app/features/desk': ['app/features', 'app/http'],
  'app/features/switches': [
    'app/features/donations/control.server.ts',
    'app/features/letters/countries.server.ts',
  ],
  // Nothing that knows a signer: who gives and who signs are never linked.
  'app/features/donations': [
    'app/features/signatures/at-risk.ts',
    'app/features/signatures/count.server.ts',
    'app/features/signatures/fields.tsx',
    'app/features/signatures/limits.ts',
    'app/features/signatures/network-tag.server.ts',
    'emails/index.ts',
  ],
  'app/features/findings': [
    'db/seed/findings-format.ts',
    'db/seed/write-findings.ts',
  ],
  'app/features/indicators': ['app/features/findings'],
  'app/features/letters': [
    'app/features/findings',
    'app/features/lawmakers',
    'app/features/petitions',
    'app/features/signatures/address.ts',
    'app/features/signatures/address-hash.server.ts',
    'app/features/signatures/at-risk.ts',
    'app/features/signatures/code.server.ts',
    'app/features/signatures/count.server.ts',
    'app/features/signatures/fields.tsx',
    'app/features/signatures/form.ts',
    'app/features/signatures/limits.ts',
    'app/features/signatures/network-tag.server.ts',
    'app/features/signatures/odd-name.ts',
    'app/features/signatures/share-links.ts',
    'app/features/signatures/token.server.ts',
    'emails/index.ts',
  ],
  'app/features/vault': ['app/features/petitions/errors.ts'],
  'app/features/signatures': [
    'app/features/figures',
    'app/features/petitions',
    'app/features/switches',
    'emails/index.ts',
  ],
  'app/jobs': ['app', 'db'],
  'app/adapters': ['app/payments.ts'],
  'app/vault': [],
  'app/http': ['app', 'app/i18n'],
  'app/i18n': [],
  'app/pictures': ['app/i18n'],
  'app/ui': ['app/i18n'],
  'app/server': [
    'app',
    'app/adapters',
    'app/features',
    'app/http',
    'app/i18n',
    'app/jobs',
    'app/ui/fonts.build.ts',
    'app/ui/picture-fonts.build.ts',
    'app/vault',
    'db',
  ],
  app: [
    'app/adapters',
    'app/features',
    'app/http',
    'app/i18n',
    'app/jobs',
    'app/ui',
    'app/vault',
    'db',
    'emails',
  ],
  db: [],
  emails: ['app/i18n', 'app/ui/language.tsx'],
}

/** The only parts that may import these packages. */
const onlyIn: Record<string, string[]> = {
  '@remix-run/node': [
    'app',
    'app/features/accounts',
    'app/features/inbox',
    'app/http',
    'app/routes',
    'app/server',
  ],
  '@remix-run/react': ['app', 'app/routes'],
  '@remix-run/express': ['app/server'],
  '@simplewebauthn/browser': ['app/features/accounts'],
  '@simplewebauthn/server': ['app/features/accounts'],
  'age-encryption': ['app/vault'],
  'altcha-lib': ['app/features/signatures'],
  'd3-geo': ['app/ui'],
  'd3-scale': ['app/ui'],
  'disposable-email-domains-js': ['app/features/signatures'],
  'countries-and-timezones': ['app/features/lawmakers'],
  'csv-parse/sync': ['app/features/lawmakers'],
  'csv-stringify/sync': [
    'app/features/desk',
    'app/features/findings',
    'app/features/indicators',
    'app/features/donations',
    'app/features/letters',
    'app/server/vault',
  ],
  express: ['app/server'],
  'graphile-worker': ['app/server'],
  'intl-messageformat': ['app/i18n'],
  'ipaddr.js': ['app/http'],
  isbot: ['app/features/figures'],
  kysely: ['app', 'app/features', 'app/jobs', 'db'],
  mailparser: ['app/adapters'],
  nodemailer: ['app/adapters'],
  otpauth: ['app/features/accounts'],
  pg: ['db'],
  pino: ['app'],
  'proxy-addr': ['app/http'],
  qr: ['app/ui'],
  sharp: ['app/pictures'],
  'smtp-server': ['app/adapters'],
  stripe: ['app/adapters'],
  'topojson-client': ['app/ui'],
  'world-atlas/countries-110m.json': ['app/ui'],
  yaml: ['app/features/lawmakers'],
}

const topFolders = ['app', 'db', 'emails']

function partOf(file: string): string {
  const [top, folder, feature] = file.split('/')
  if (top !== 'app' || folder?.includes('.')) return top!
  return folder === 'features' ? `app/features/${feature}` : `app/${folder}`
}

function within(file: string, names: string[]): boolean {
  return names.some((name) =>
    name === 'app' ? partOf(file) === 'app' : `${file}/`.startsWith(`${name}/`),
  )
}

/** For trying out only, and never at once: it is no part of the program. */
const standIn = 'tests/stand-in/stripe/start.ts'

function isAllowed(from: string, target: string): boolean {
  if (target === standIn) return from === 'app/server/payments.server.ts'
  const packageHomes = onlyIn[target]
  if (packageHomes) return within(from, packageHomes)
  if (!/^(app|db|emails|tests)\//.test(target)) return true

  const part = partOf(from)
  if (part === partOf(target)) return part !== 'app/routes'
  const shared = part.startsWith('app/features/') ? 'app/features' : part
  return within(target, [
    ...(mayImport[part] ?? []),
    ...(mayImport[shared] ?? []),
  ])
}

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8')
  const found = text.matchAll(
    /(?:^(?:import|export)\b[^'"`;]*?from\s+|^import\s+|\bimport\(\s*)'([^']+)'/gm,
  )
  return [...found].map(([, target]) =>
    target!.startsWith('.')
      ? join(dirname(file), target!)
      : target!.replace(/^#/, ''),
  )
}

const sources = topFolders.flatMap((top) =>
  (readdirSync(top, { recursive: true }) as string[])
    .filter((name) => /\.(tsx?|mjs)$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => join(top, name)),
)

test.each(sources)('%s imports only what its place allows', (file) => {
  const wrong = importsOf(file).filter((target) => !isAllowed(file, target))
  expect(wrong).toEqual([])
})

test('the stand-in for Stripe is loaded only when it is started', () => {
  const text = readFileSync('app/server/payments.server.ts', 'utf8')
  const all = text.split(standIn).length - 1
  const dynamic = text.split(`await import('#${standIn}')`).length - 1
  expect(dynamic).toBe(all)
  expect(all).toBeGreaterThan(0)
})

test('the reader of imports sees every form of them', () => {
  const forms = importsOf('tests/fixtures/imports.txt')
  expect(forms).toEqual([
    'kysely',
    'app/env.server.ts',
    'tests/relative.ts',
    'db/client.server.ts',
    'app/styles.css',
    'pg',
  ])
})

const sqlHomes = ['app/features', 'app/jobs', 'db']

test.each(sources)('%s writes SQL only where SQL belongs', (file) => {
  const text = readFileSync(file, 'utf8')
  const writes =
    /\b(selectFrom|insertInto|updateTable|deleteFrom)\(|\bsql(<[^`]*>)?`/.test(
      text,
    )
  const mayWrite =
    file === 'app/services.server.ts' ||
    file === 'app/health.server.ts' ||
    (within(file, sqlHomes) && /\.server\.ts$|^db\//.test(file))
  expect(writes && !mayWrite).toBe(false)
})

test.each(sources)(
  '%s reads the environment only if it is its reader',
  (file) => {
    const readers = [
      'app/server/main.server.ts',
      'app/server/start.mjs',
      'app/server/build.mjs',
      // It writes only: its library takes settings from nowhere else.
      'app/pictures/fonts.server.ts',
    ]
    const reads = readFileSync(file, 'utf8').includes('process.env')
    expect(reads && !readers.includes(file)).toBe(false)
  },
)

test.each(sources.filter((name) => name.startsWith('app/routes/')))(
  '%s stays thin',
  (file) => {
    const text = readFileSync(file, 'utf8')
    expect(text.split('\n').length).toBeLessThanOrEqual(90)
    expect(text).not.toMatch(/\btry\s*\{|Date\.now\(|new Date\(\)/)
  },
)

test.each(sources)('%s is short enough to read', (file) => {
  const lines = readFileSync(file, 'utf8').split('\n').length
  const isText = file.startsWith('app/i18n/') || file === 'db/schema.ts'
  expect(lines).toBeLessThanOrEqual(isText ? 400 : 300)
})
