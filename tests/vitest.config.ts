import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { fullRun } from './support/ran.ts'

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    globalSetup: [
      'tests/support/build-pages.ts',
      'tests/support/template-database.ts',
    ],
    setupFiles: ['tests/support/no-console-error.ts'],
    testTimeout: 20_000,
    hookTimeout: 30_000,
    // One more than small machines have: programs and databases are waited for.
    maxWorkers: 3,
    reporters: [
      'default',
      ...(fullRun() ? ['./tests/support/ran-reporter.ts'] : []),
    ],
  },
})
