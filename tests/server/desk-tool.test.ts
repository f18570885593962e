import { sql } from 'kysely'
import { describe, expect, test, vi } from 'vitest'
import { readEnv } from '#app/env.server.ts'
import { audit } from '#app/features/accounts/audit.server.ts'
import { findInvitation } from '#app/features/accounts/invitations.server.ts'
import { runTool } from '#app/server/desk-tool.server.ts'
import { signedIn } from '#tests/support/desk.ts'
import { useServices } from '#tests/support/services.ts'

const services = useServices()

/** `npm run desk -- …` in this process. */
async function run(...args: string[]) {
  const env = { DATABASE_URL: services.databaseUrl, PORT: '4567' }
  const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  const err = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const textOf = (spy: typeof out) =>
    spy.mock.calls.map(([text]) => text).join('')
  try {
    await runTool(args, {
      env: () => readEnv(env, 'command'),
      database: async () => services.databaseUrl,
      stoppers: [],
    })
    return { out: textOf(out), err: textOf(err) }
  } finally {
    out.mockRestore()
    err.mockRestore()
  }
}

async function lastAct() {
  const { act, campaigner_id } = await services.db
    .selectFrom('audit_entry')
    .select(['act', 'campaigner_id'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return [act, campaigner_id]
}

test('says what it can do', async () => {
  const { out } = await run()
  expect(out).toContain('npm run desk -- owner')
  expect(await run('verify', '--help')).toEqual({ out, err: '' })
})

test.each([
  [['own'], /There is no desk command own/],
  [['owner', '--quiet'], /Unknown option '--quiet'/],
  [['verify', '--expect', '12'], /Give --expect as/],
  [['verify', '--expect', `0:${'a'.repeat(64)}`], /Give --expect as/],
  [['backup-made', '--at', 'yesterday'], /Give --at as 2026-/],
  [['backup-made', '--at', '2026-11-23T03:00:00'], /Give --at as 2026-/],
  [['backup-made', '--at', '2999-01-01T00:00Z'], /is still to come/],
])('%j is refused in one sentence', async (args, words) => {
  await expect(run(...args)).rejects.toThrow(words)
})

test('the link for an owner opens, and the one before does not', async () => {
  const tokens: string[] = []
  for (const time of ['first', 'second']) {
    const { out, err } = await run('owner')
    const [, token] =
      /^http:\/\/localhost:4567\/desk\/invitation\/([\w-]{43})\n$/.exec(out)!
    tokens.push(token!)
    expect(err, time).toMatch(/works once, within\n24 hours/)
  }
  expect(await findInvitation(services, tokens[0]!)).toBeUndefined()
  expect(await findInvitation(services, tokens[1]!)).toMatchObject({
    role: 'owner',
  })
  expect(await lastAct()).toEqual(['owner-link', null])
})

test('people are listed with their ways in', async () => {
  expect((await run('people')).out).toMatch(/^Nobody works at the desk yet/)
  await signedIn(services, 'treasurer', 'Ada \u001b[31mL')
  const { out } = await run('people')
  expect(out).toMatch(
    /Ada \?\[31mL +treasurer +20\d\d-.* 0 passkeys, no recovery codes yet/,
  )
})

test('a backup that was told of replaces the one before', async () => {
  await run('backup-made')
  const at = '2026-01-02T03:04:05Z'
  const { err } = await run('backup-made', '--at', at)
  expect(err).toContain('2026-01-02T03:04:05.000Z')
  const told = await services.db
    .selectFrom('backup_report')
    .select('made_at')
    .execute()
  expect(told).toEqual([{ made_at: new Date(at) }])
  expect(await lastAct()).toEqual(['backup.told', null])
})

describe('the log', () => {
  test('that is whole gives what is to be noted, and takes it', async () => {
    await audit(services, { by: null, act: 'x' })
    const { out, err } = await run('verify')
    expect(err).toMatch(/^The audit log is whole: \d+ entries\.\n/)
    expect(out).toMatch(/^\d+:[0-9a-f]{64}\n$/)
    expect(await run('verify', '--expect', out.trim())).toEqual({ out, err })
    const other = out.trim().replace(/.$/, (last) => (last === '0' ? '1' : '0'))
    await expect(run('verify', '--expect', other)).rejects.toThrow(
      /has another hash than was noted/,
    )
  })

  test('that was changed fails the command, with the entry', async () => {
    await audit(services, { by: null, act: 'x' })
    await sql`alter table audit_entry disable trigger all`.execute(services.db)
    await sql`update audit_entry set act = 'y' where seq = 2`.execute(
      services.db,
    )
    await expect(run('verify')).rejects.toThrow(
      /not whole: entry 2 is not as it was written/,
    )
  })
})
