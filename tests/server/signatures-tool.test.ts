import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { listSettings } from '#app/features/signatures/intake-settings.server.ts'
import { listModerations } from '#app/features/signatures/moderation/list.server.ts'
import { insertPetition } from '#tests/support/factories.ts'
import {
  begin,
  counted,
  expectCountsHold,
  insertAlike,
  listed,
  moderate,
  states,
} from '#tests/support/moderation.ts'
import { useServices } from '#tests/support/services.ts'
import { signAndConfirm, times } from '#tests/support/signing.ts'

const services = useServices()
const script = join(process.cwd(), 'app/server/start.mjs')
let petition: Awaited<ReturnType<typeof insertPetition>>
let here: string[]

beforeEach(async () => {
  petition = await insertPetition(services)
  here = ['--petition', petition.slug]
})

/** `npm run signatures -- …` in a process of its own. */
function launch(args: string[], typed = '') {
  const child = spawn(process.execPath, [script, 'signatures', ...args], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      DATABASE_URL: services.databaseUrl,
      DATA_DIR: services.dataDir,
    },
  })
  let out = ''
  let err = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
  child.stdin.on('error', () => {}).end(typed)
  const ended = new Promise<number | string>((resolve) =>
    child.on('close', (code, signal) => resolve(code ?? signal!)),
  )
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await ended
  })
  const untilSaid = (words: string) =>
    new Promise<void>((resolve) => {
      const look = () => err.includes(words) && resolve()
      child.stderr.on('data', look)
      look()
    })
  return { child, ended, untilSaid, said: () => ({ out, err }) }
}

async function run(args: string[], typed?: string) {
  const { ended, said } = launch(args, typed)
  const code = await ended
  return { code, ...said() }
}

const doing = ['--run', '--reason', 'a botnet', '--yes']

describe('the command line', () => {
  test('says what it can do', async () => {
    const [bare, help] = await Promise.all([run([]), run(['clear', '--help'])])
    expect(bare.code).toBe(0)
    expect(bare.out).toContain('npm run signatures -- invalidate CONDITION')
    expect(help).toEqual(bare)
  })

  test.each([
    [['delete'], /There is no signatures command delete/],
    [['clear', '--colour', 'red'], /Unknown option '--colour'/],
    [['clear'], /Say which signatures/],
    [['clear', '--domain', 'kdd.example'], /say which petition/],
    [['clear', '--score', '5', '--run'], /Say why.*--reason/],
    [['undo'], /Say which act/],
    [['undo', 'x'], /There is no act x/],
    [['cancel', 'x'], /There is no act x that goes on/],
    [['held', '--limit', '0'], /--limit takes/],
    [['held', '--petition', 'none'], /There is no petition none/],
    [['settings', 'nonsense=1'], /There is no setting nonsense/],
    [
      ['settings', 'network_burst=many'],
      /network_burst must be a whole number from 0 to 1,000,000\./,
    ],
    [['settings', 'hold_from_score=49.5'], /hold_from_score must be a whole/],
  ])('%j is refused in one sentence', async (args, words) => {
    const { code, out, err } = await run(args)
    expect(err).toMatch(words)
    expect(err).not.toContain('    at ')
    expect({ code, out }).toEqual({ code: 1, out: '' })
  })

  test('a preview changes nothing and shows nothing personal', async () => {
    const typed = { name: 'Ada Lovelace', comment: 'Enough.', show_name: true }
    await signAndConfirm(services, petition, times(2, typed))
    const { code, out, err } = await run(['invalidate', ...here])
    expect(code).toBe(0)
    expect(out).toMatch(
      /^invalidate: 2 signatures\n {2}by state +confirmed 2\n/,
    )
    expect(out).toMatch(/by country +others 2\n/)
    expect(err).toMatch(/Nothing was changed\. To do it, add: --run --reason/)
    expect(out + err).not.toMatch(/Ada|Lovelace|Enough|example\.org/)
    expect(await counted(services, petition)).toEqual({ GB: 2 })
    const acts = await listModerations(services, 100)
    expect(acts.some((act) => act.petition === petition.slug)).toBe(false)
  })

  test('an act is done, listed and undone', async () => {
    await insertAlike(services, petition, { n: 3, domain: 'mail.ru' })
    await insertAlike(services, petition, { n: 2 })
    const args = ['invalidate', ...here, '--domain', 'mail.ru', ...doing]
    const { code, err } = await run(args)
    expect(code).toBe(0)
    const id = /signatures -- undo (\S+)/.exec(err)![1]!
    expect(err).toContain('Done: 3 signatures were changed.')
    expect(await counted(services, petition)).toEqual({ GB: 2 })

    const { out } = await run(['list', '--limit', '1'])
    expect(out).toContain(id)
    expect(out).toContain('domain mail.ru')
    expect(out).toContain('because: a botnet')
    const undone = await run(['undo', id, ...doing])
    expect(undone.code).toBe(0)
    expect(await counted(services, petition)).toEqual({ GB: 5 })
    await expectCountsHold(services)
  })

  test('a small domain is found by its name', async () => {
    const emails = ['a@kdd.example', 'b@other.example']
    const signers = emails.map((email) => ({ email }))
    await signAndConfirm(services, petition, signers)
    const args = ['invalidate', ...here, '--domain', 'kdd.example', ...doing]
    expect((await run(args)).code).toBe(0)
    expect(await states(services, petition)).toEqual({
      confirmed: 1,
      invalidated: 1,
    })
  })

  test('it is done only after yes', async () => {
    await insertAlike(services, petition, {})
    const args = ['invalidate', ...here, '--run', '--reason', 'a botnet']
    for (const answer of ['', 'no\n', 'y\n']) {
      const { code, err } = await run(args, answer)
      expect(code).toBe(1)
      expect(err).toContain('Nothing was changed')
    }
    expect(await counted(services, petition)).toEqual({ GB: 1 })
    expect((await run(args, 'Yes\n')).code).toBe(0)
    expect(await counted(services, petition)).toEqual({})
  })

  test('Ctrl+C cancels, and says how to go on', async () => {
    const made = await insertAlike(services, petition, { n: 3 })
    // It cannot be done before the one is let go.
    const { code, err } = await services.db
      .transaction()
      .execute(async (trx) => {
        const held = trx.selectFrom('signature').select('id').forUpdate()
        await held.where('id', '=', made[0]!.id).execute()
        const program = launch(['invalidate', ...here, ...doing])
        await program.untilSaid('It has begun')
        program.child.kill('SIGINT')
        return { code: await program.ended, ...program.said() }
      })
    expect(code).toBe(130)
    expect(err).toMatch(/Cancelled: \d of 3 were changed before/)
    expect(err).toContain('give the same command again')
    const [act] = await listModerations(services, 1)
    expect(act!.state).toBe('cancelled')
    await expectCountsHold(services)
  })

  test('what is held is shown page by page', async () => {
    const reasons = ['network-burst']
    const held = { state: 'held' as const, reasons, score: 60 }
    await insertAlike(services, petition, { ...held, n: 3 })
    const first = await run(['held', ...here, '--limit', '2'])
    expect(first.out).toMatch(
      /^held: 3 signatures\n {2}by reason +network-burst 3/,
    )
    const after = /--after (\S+)/.exec(first.out)![1]!
    const second = await run(['held', ...here, '--after', after])
    const idsIn = (text: string) => text.match(/^ {2}[0-9a-f-]{36} /gm)
    expect(idsIn(second.out)).toHaveLength(1)
    expect(new Set(idsIn(first.out + second.out)).size).toBe(3)
    expect(second.out).not.toContain('--after')
  })

  test('an act that waits for a worker is cancelled by its id', async () => {
    await insertAlike(services, petition, {})
    const id = await begin(services, 'invalidate', { petition: petition.slug })
    const { code, err } = await run(['cancel', id])
    expect(code).toBe(0)
    expect(err).toContain('Cancelled: 0 of 1')
    expect((await listed(services, id)).state).toBe('cancelled')
  })

  test('nothing to change is said, and no act is begun', async () => {
    const before = await moderate(services, 'clear', {
      petition: petition.slug,
    })
    const { code, err } = await run(['clear', ...here, ...doing])
    expect(code).toBe(0)
    expect(err).toContain('There is nothing to change.')
    const [newest] = await listModerations(services, 1)
    expect(newest!.id).toBe(before)
  })

  test('settings are changed together or not at all', async () => {
    const changed = async () =>
      (await listSettings(services)).filter(({ changedAt }) => changedAt)
    const bad = await run(['settings', 'network_burst=3', 'tor_burst=-1'])
    expect(bad.code).toBe(1)
    expect(await changed()).toEqual([])
    const { out } = await run(['settings', 'network_burst=3', 'tor_burst=7'])
    expect(out).toMatch(/network_burst +3 +changed on .*usually 10/)
    await run(['settings', 'tor_burst='])
    expect(await changed()).toMatchObject([{ name: 'network_burst', value: 3 }])
  })
})
