import { vi } from 'vitest'
import { readEnv } from '#app/env.server.ts'
import { runTool } from '#app/server/donations-tool.server.ts'
import { runCommand } from '#tests/support/run-command.ts'
import type { TestServices } from '#tests/support/services.ts'

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
export function start(
  services: TestServices,
  args: string[],
  { command = 'donations', ...given }: Started = {},
) {
  return runCommand(services, [command, ...args], given)
}

type Started = NonNullable<Parameters<typeof runCommand>[2]> & {
  command?: string
}
