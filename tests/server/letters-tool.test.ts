import { join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { findStop } from '#app/features/letters/countries.server.ts'
import { setMailboxState } from '#app/features/lawmakers/mailbox-state.server.ts'
import type { DeliveryState } from '#db/schema.ts'
import {
  clearLetters,
  deliveryRow,
} from '#tests/features/letters-send-support.ts'
import {
  type GivenLetter,
  type InsertedChamber,
  insertCampaign,
  insertChamber,
  insertLetter,
} from '#tests/support/letters.ts'
import { runCommand } from '#tests/support/run-command.ts'
import { useServices } from '#tests/support/services.ts'

const services = useServices()
let petition: Awaited<ReturnType<typeof insertCampaign>>
let chamber: InsertedChamber

beforeAll(async () => {
  petition = await insertCampaign(services)
})
beforeEach(async () => {
  await clearLetters(services)
  chamber = await insertChamber(services, {
    country: 'HU',
    name: 'Országgyűlés',
    members: [
      { name: 'Minta Anna', address: 'anna@parliament.example' },
      { name: 'Minta Béla', address: 'bela@parliament.example' },
    ],
  })
})

/** `npm run letters -- …` in a process of its own. */
function run(args: string[], typed = '', env: Record<string, string> = {}) {
  return runCommand(services, ['letters', ...args], { typed, env })
}

/** A letter to Anna, or to `to`; its delivery's id. */
async function letter(
  deliveries: DeliveryState,
  given: Partial<GivenLetter> = {},
): Promise<string> {
  const to = { ...chamber, members: chamber.members.slice(0, 1) }
  const made = await insertLetter(services, {
    petition,
    to,
    deliveries,
    fingerprint: '5',
    ...given,
  })
  return made.deliveries[0]!.id
}

const bela = () => ({ ...chamber, members: chamber.members.slice(1) })

async function states(...ids: string[]) {
  const rows = await Promise.all(ids.map((id) => deliveryRow(services, id)))
  return rows.map(({ state }) => state)
}

const nobody = '00000000-0000-4000-8000-000000000000'

describe('the command line', () => {
  test('says what it can do', async () => {
    const [bare, help] = await Promise.all([run([]), run(['drop', '--help'])])
    expect(bare.code).toBe(0)
    expect(bare.out).toContain('npm run letters -- held')
    expect(help).toEqual(bare)
  })

  test.each([
    [['delete'], /There is no letters command delete/],
    [['status', '--colour'], /Unknown option '--colour'/],
    [['release'], /Say which letters/],
    [['release', nobody, '--target', 'a@b.example'], /Say which letters/],
    [['release', nobody, '--yes'], /There is no letter .* that waits/],
    [['release', '--all-like', 'x', '--yes'], /There is no letter x/],
    [['drop', nobody, '--yes'], /Say why.*--why/],
    [['stop'], /Say why.*--why/],
    [['off', 'HU'], /Say why.*--why/],
    [['off', '--why', 'x'], /Say which country/],
    [['off', 'GB-SCT', '--why', 'x'], /There is no country GB-SCT/],
    [['show'], /Say which letter/],
    [['settings', 'nonsense', '1'], /There is no setting nonsense/],
    [['settings', 'target_hour', 'many'], /target_hour must be a whole number/],
    [['settings', 'target_hour', ''], /target_hour must be a whole number/],
    [['settings', 'target_hour', '1e2'], /target_hour must be a whole number/],
  ])('%j is refused in one sentence', async (args, words) => {
    const { code, out, err } = await run(args)
    expect(err).toMatch(words)
    expect(err).not.toContain('    at ')
    expect({ code, out }).toEqual({ code: 1, out: '' })
  })
})

describe('what is held', () => {
  test('is shown in groups, with how many are like it', async () => {
    await letter('sent', { fingerprint: '7' })
    const ids = [
      await letter('held', { at: new Date('2026-11-22T09:30:00Z') }),
      await letter('held', { fingerprint: '4' }),
    ]
    await letter('held', { fingerprint: '-6148914691236517206' })
    await letter('held', { to: bela(), heldWhy: 'suspicious' })
    const { code, out, err } = await run(['held'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain(
      '2 to Minta Anna <anna@parliament.example>, HU\n' +
        '  why: alike, since 2026-11-22 09:30Z\n' +
        '  alike and not held: 1\n' +
        `  ${ids[0]}\n  ${ids[1]}\n`,
    )
    expect(out).toContain('1 to Minta Béla')
    expect(out).toContain('why: suspicious')
    expect(out.match(/^\d+ to /gm)).toHaveLength(3)
    expect(out).not.toMatch(/Ada|moratorium|example\.org/)
  })

  test('none is said', async () => {
    expect((await run(['held'])).out).toBe('No letters are held.\n')
    expect((await run(['unknown'])).out).toMatch(/^Of no letter/)
  })

  test('is released only after yes', async () => {
    const id = await letter('held')
    for (const answer of ['', 'no\n', 'y\n']) {
      const { code, err } = await run(['release', id], answer)
      expect(code).toBe(1)
      expect(err).toContain('Nothing was changed')
    }
    expect(await states(id)).toEqual(['held'])
    const { code, out, err } = await run(['release', id], 'Yes\n')
    expect({ code, out }).toMatchObject({ code: 0 })
    expect(out).toMatch(/^release: 1 letters\n.*anna@parliament\.example/)
    expect(err).toContain('Released: 1')
    expect(await deliveryRow(services, id)).toMatchObject({
      state: 'queued',
      held_why: null,
    })
  })

  test('is dropped with a reason', async () => {
    const id = await letter('held')
    const why = ['--why', 'A robot wrote it.']
    expect((await run(['drop', id, ...why, '--yes'])).code).toBe(0)
    expect(await deliveryRow(services, id)).toMatchObject({
      state: 'dropped',
      held_why: 'A robot wrote it.',
    })
  })

  test('is decided about by address, or by likeness', async () => {
    const anna = await letter('held')
    const other = await letter('held', { fingerprint: '-6148914691236517206' })
    const its = await letter('held', { to: bela(), fingerprint: '4' })
    const unknown = await letter('unknown')
    await run(['release', '--all-like', anna, '--yes'])
    expect(await states(anna, other, its, unknown)).toEqual([
      'queued',
      'held',
      'queued',
      'unknown',
    ])
    await run(['release', '--target', 'Anna@parliament.example', '--yes'])
    expect(await states(other, unknown)).toEqual(['queued', 'unknown'])
    const { err } = await run(['release', '--target', 'x@y.example', '--yes'])
    expect(err).toContain('No such letters are held.')
  })
})

describe('what nobody knows of', () => {
  test('is listed, and released by its name with a warning', async () => {
    const [one, other] = [await letter('unknown'), await letter('unknown')]
    const listed = await run(['unknown'])
    expect(listed.out).toContain(one)
    expect(listed.out).toMatch(/handed over 20\d\d-/)
    const { out } = await run(['release', one, '--yes'])
    expect(out).toContain('1 may have arrived: these come a second time then.')
    await run(['drop', other, '--why', 'It is in the log.', '--yes'])
    expect(await states(one, other)).toEqual(['queued', 'dropped'])
  })
})

describe('the text of a letter', () => {
  test('is shown where the key is', async () => {
    const id = await letter('held', { subject: 'S', body: 'My own words.' })
    const { code, out } = await run(['show', id])
    expect(code).toBe(0)
    expect(out).toMatch(/From: Ada Lovelace <ada-.*@example\.org>, GB\n/)
    expect(out).toContain('Subject: S\n\nMy own words.\n')
  })

  test('is not shown of a letter that is on its way, or is gone', async () => {
    const queued = await run(['show', await letter('queued')])
    expect(queued.err).toMatch(/^There is no letter .* that waits/)
    const id = await letter('unknown')
    await services.db
      .updateTable('letter')
      .set({ sealed_sender: null, sealed_text: null })
      .execute()
    expect((await run(['show', id])).out).toContain('Its text is gone')
  })

  test('is not shown without the key, or with another one', async () => {
    const id = await letter('held')
    const away = await run(['show', id], '', { MAIL_IDENTITY_FILE: '/none' })
    expect(away).toMatchObject({ code: 1, out: '' })
    expect(away.err).toMatch(/only where the mail worker's private key is/)
    const holder = join(services.dataDir, 'keys/holder.txt')
    const other = await run(['show', id], '', { MAIL_IDENTITY_FILE: holder })
    expect(other).toMatchObject({ code: 1, out: '' })
    expect(other.err).toMatch(/This key does not open the letter/)
    expect(away.err + other.err).not.toContain('    at ')
  })
})

describe('the status', () => {
  test('says what waits, why, and what came back', async () => {
    await letter('queued')
    await letter('held')
    await letter('unknown')
    await letter('sent', { at: new Date(Date.now() - 9 * 24 * 3_600_000) })
    await services.db
      .updateTable('chamber')
      .set({ term_ends: '2020-01-01' })
      .execute()
    const { code, out, err } = await run(['status'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/^Letters go\.\n/)
    expect(out).toMatch(/today +1 of 100, day 2 of sending/)
    expect(out).toMatch(/queued +1\n/)
    expect(out).toMatch(/held +1 wait for a person/)
    expect(out).toMatch(/unknown +1 wait for a person/)
    expect(out).toMatch(/HU +1 +Országgyűlés +its list is out of date/)
    expect(out).toMatch(/reports +none in 7 days/)
  })

  test('says that everything is stopped, since when and why', async () => {
    await run(['stop', '--why', 'A wrong number in the text.'])
    expect(await findStop(services)).toBeDefined()
    const { out } = await run(['status'], '', {
      LETTERS_TEST_TO: 'staff@campaign.example',
    })
    expect(out).toMatch(/All letters are stopped since .*: A wrong number/)
    expect(out).toMatch(/^Test mode: all letters go to staff@campaign\.example/)
    expect((await run(['go'])).err).toContain('Letters go on.')
    expect((await run(['go'])).err).toContain('Letters were not stopped.')
    expect(await findStop(services)).toBeUndefined()
  })

  test('says what is stopped for a country', async () => {
    const why = ['--why', 'An election.']
    expect((await run(['off', 'hu', ...why])).err).toContain('HU: letters to')
    await run(['off', 'SA', '--residents', ...why])
    const { out } = await run(['status'])
    expect(out).toMatch(/HU +to its lawmakers +since .*: An election\./)
    expect(out).toMatch(/SA +from its residents/)
    await run(['on', 'HU', ...why])
    await run(['on', 'SA', '--residents', ...why])
    expect((await run(['status'])).out).not.toContain('An election')
  })
})

test('addresses that bounced are listed with whose they are', async () => {
  const why = 'MailError 550 5.1.1'
  await setMailboxState(services, 'anna@parliament.example', 'bounced', why)
  await setMailboxState(services, 'old@parliament.example', 'opted-out', null)
  await setMailboxState(services, 'bela@parliament.example', 'verified', null)
  const { out } = await run(['bounces'])
  expect(out).toMatch(/bounced +anna@\S+ +HU +Minta Anna +MailError 550 5\.1/)
  expect(out).toMatch(/opted-out +old@\S+ +- +nobody has it now/)
  expect(out).not.toContain('bela@')
})

test('letters are counted by chamber and month', async () => {
  expect((await run(['counts'])).out).toBe('No letter was sent yet.\n')
  await services.db
    .insertInto('letter_tally')
    .values({
      petition_id: petition.id,
      chamber_id: chamber.id,
      month: '2026-11-01',
      way: 'sent',
      count: 3,
    })
    .execute()
  const { out } = await run(['counts'])
  expect(out).toMatch(/2026-11 +HU +Országgyűlés +sent from here +3/)
})

test('a limit is changed and given up', async () => {
  const changed = await run(['settings', 'target_hour', '3'])
  expect(changed.out).toMatch(/target_hour +3 +changed on .*usually 10/)
  expect((await run(['settings', 'target_hour'])).out).toMatch(/hour +10\n/)
})
