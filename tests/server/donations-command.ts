import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { vi } from 'vitest'
import { readEnv } from '#app/env.server.ts'
import { runTool } from '#app/server/donations-tool.server.ts'
import type { TestServices } from '#tests/support/services.ts'

const script = join('app', 'server', 'start.mjs')

/** `npm run donations -- …` in this process, as long as nobody is asked. */
export async function run(
  services: TestServices,
  args: string[],
): Promise<{ out: string; err: string }> {
  const { databaseUrl, dataDir } = services
  const env = { DATABASE_URL: databaseUrl, DATA_DIR: dataDir }
  const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  const err = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const textOf = (spy: typeof out) =>
    spy.mock.calls.map(([text]) => text).join('')
  try {
    await runTool(args, {
      env: () => readEnv(env, 'command'),
      database: async () => databaseUrl,
      stoppers: [],
    })
    return { out: textOf(out), err: textOf(err) }
  } finally {
    out.mockRestore()
    err.mockRestore()
  }
}

/** The same, or another command, in a process of its own. */
export async function start(
  services: TestServices,
  args: string[],
  { typed = '', env = {}, command = 'donations' } = {},
) {
  const child = spawn(process.execPath, [script, command, ...args], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      DATABASE_URL: services.databaseUrl,
      DATA_DIR: services.dataDir,
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
