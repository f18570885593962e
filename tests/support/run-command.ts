import { spawn } from 'node:child_process'
import { join } from 'node:path'
import type { TestServices } from './services.ts'

const script = join('app', 'server', 'start.mjs')

/** `npm run …` in a process of its own, on the database of the test. */
export async function runCommand(
  { databaseUrl, dataDir }: Pick<TestServices, 'databaseUrl' | 'dataDir'>,
  args: string[],
  {
    typed = '',
    env = {},
  }: { typed?: string; env?: Record<string, string> } = {},
) {
  const child = spawn(process.execPath, [script, ...args], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      DATA_DIR: dataDir,
      ...env,
    },
  })
  let out = ''
  let err = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
  child.stdin.on('error', () => {}).end(typed)
  const code = await new Promise<number | null>((resolve) =>
    child.on('close', resolve),
  )
  return { code, out, err }
}
