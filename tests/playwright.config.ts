import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig, devices } from '@playwright/test'
import { findBrowser } from './support/browser.mjs'

/** Playwright's workers read this file too: the first reading decides. */
const shared = process.env
if (!shared.E2E_PORT) {
  shared.E2E_PORT = String(await freePort())
  shared.E2E_BROWSER = findBrowser() ?? ''
  // Not made here: the program makes it so that PostgreSQL's user may enter.
  const folder = join(tmpdir(), `moratorium-e2e-${randomUUID().slice(0, 8)}`)
  shared.E2E_DATA_DIR = folder
  // Later than any teardown: until then the program works in it.
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  // Playwright stops the program on Ctrl+C, and on these would leave it behind.
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => process.kill(process.pid, 'SIGINT'))
  }
}
const origin = `http://127.0.0.1:${shared.E2E_PORT}`

export default defineConfig({
  testDir: 'e2e',
  testIgnore: shared.SCREENS ? [] : '**/screens.spec.ts',
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  // The list comes last: it ends with the summary.
  reporter: [['./support/ran-e2e-reporter.ts'], ['list']],
  timeout: 60_000,
  expect: { timeout: 7_500 },
  use: {
    baseURL: origin,
    ...devices['Desktop Chrome'],
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      executablePath: shared.E2E_BROWSER || undefined,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    {
      name: 'nojs',
      grepInvert: /@js-only|@alone/,
      use: { javaScriptEnabled: false },
    },
    { name: 'js', grep: /@js/ },
    {
      // What it stops is stopped for all: nobody else signs meanwhile.
      name: 'alone',
      grep: /@alone/,
      dependencies: ['nojs', 'js'],
      use: { javaScriptEnabled: false },
    },
  ],
  webServer: {
    command: 'node app/server/start.mjs start',
    cwd: '..',
    url: `${origin}/health`,
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 8_000 },
    stdout: 'pipe',
    // Nothing of the shell's or of .env's: the program as it is without them.
    env: {
      MODE: 'try-out',
      HOST: '127.0.0.1',
      PORT: shared.E2E_PORT,
      DATA_DIR: shared.E2E_DATA_DIR!,
      LOG_LEVEL: 'warn',
      PUBLIC_ORIGIN: '',
      DATABASE_URL: '',
      SMTP_URL: '',
      MAIL_FROM: '',
      SECRETS_DIR: '',
      VAULT_RECIPIENTS: '',
      MAIL_RECIPIENT: '',
      MAIL_IDENTITY_FILE: '',
      STRIPE_SECRET_KEY: '',
      STRIPE_WEBHOOK_SECRET: '',
      STRIPE_API_BASE: '',
    },
  },
})

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
