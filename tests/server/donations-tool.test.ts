import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { readControl } from '#app/features/donations/control.server.ts'
import { PlainError } from '#app/server/plain-error.ts'
import {
  clearDonations,
  insertDonation,
  insertDonations,
} from '#tests/features/donations-books-support.ts'
import { useServices } from '#tests/support/services.ts'
import { run, start } from './donations-command.ts'

const services = useServices()
beforeEach(() => clearDonations(services))

const inTestMode = { livemode: false }

describe('the command line', () => {
  test('says what it can do, and refuses the rest in one sentence', async () => {
    const [bare, wrong] = [
      await start(services, []),
      await start(services, ['delete']),
    ]
    expect(bare).toMatchObject({ code: 0, err: '' })
    expect(bare.out).toContain('npm run donations -- refund NUMBER')
    expect((await run(services, ['refund', '--help'])).out).toBe(bare.out)
    expect(wrong).toMatchObject({ code: 1, out: '' })
    expect(wrong.err).toMatch(/There is no donations command delete\./)
    expect(wrong.err).not.toContain('    at ')
  })

  test.each([
    [
      ['list', '--state', 'given'],
      /There is no state given; there are created/,
    ],
    [['list', '--month', '2026-13'], /There is no month 2026-13/],
    [['show', '2026-000099'], /There is no donation 2026-000099/],
    [['refund', '2026-000099'], /Say why.*--why/],
    [['refund', 'x', '--why', 'y', '--reason', 'z'], /There is no reason z/],
    [
      ['refund', 'x', '--why', 'y'],
      /stand-in for Stripe runs with the program/,
    ],
    [['export', 'x.csv', '--from', '2026-02-30'], /There is no day 2026-02-30/],
    [['stop'], /Say why.*--why/],
    [['goal', '1e3', 'EUR'], /Say the amount in EUR as 12\.50/],
    [['goal', '0', 'EUR'], /Say the amount in EUR/],
    [['goal', '10.5', 'JPY'], /Say the amount in JPY as 1250/],
    [['goal', '5000', 'XYZ'], /Gifts are not taken in XYZ/],
    [
      ['goal', '100000000000.01', 'EUR'],
      /That goal is too high: at most 100000000000\.00 EUR\./,
    ],
    [['settings', 'nonsense', '1'], /There is no setting nonsense/],
  ])('%j is refused', async (args, words) => {
    const refused = run(services, args)
    await expect(refused).rejects.toThrow(words)
    await expect(refused).rejects.toBeInstanceOf(PlainError)
  })

  test('a window that ends before it begins is refused', async () => {
    const days = ['--from', '2026-11-03', '--to', '2026-11-01']
    const { code, err } = await start(services, days, { command: 'reconcile' })
    expect(err).toMatch(/--from must be a day before --to/)
    expect(code).toBe(1)
  })
})

describe('gifts', () => {
  test('are listed and shown with what moved, and no name', async () => {
    const { number } = await insertDonation(services, {
      ...inTestMode,
      currency: 'JPY',
      amount: 3_000,
      country: 'JP',
      moved: [
        { category: 'charge', gross: 1_801, fee: 84 },
        { category: 'refund', gross: -5 },
      ],
    })
    await insertDonation(services, { state: 'expired', country: null })
    const { out } = await run(services, [
      'list',
      '--state',
      'paid',
      '--month',
      '2026-11',
    ])
    expect(out).toBe(
      `  ${number}  2026-11-10 12:00Z  3000 JPY  once  JP  paid  test\n`,
    )
    const shown = await run(services, ['show', number!])
    expect(shown.out).toMatch(/left +3000 JPY\n/)
    expect(shown.out).toMatch(
      /charge +gross 18\.01 EUR +fee 0\.84 EUR +net 17\.17 EUR +txn_/,
    )
    expect(shown.out).toMatch(/refund +gross -0\.05 EUR/)
    expect((await run(services, ['list', '--limit', '1'])).out).toContain(
      'and 1 more',
    )
  })

  test('add up to figures', async () => {
    expect((await run(services, ['figures'])).out).toMatch(
      /There are no donations yet/,
    )
    await insertDonations(services, 2, {
      ...inTestMode,
      amount: 1_000,
      moved: [{ category: 'charge', gross: 1_000, fee: 40 }],
    })
    const { out } = await run(services, ['figures'])
    expect(out).toMatch(/^Test mode: no money moved\.\nSettled in all\n/)
    expect(out).toMatch(/2026-11 +gross 20\.00 EUR .* net 19\.20 EUR/)
    expect(out).toMatch(/FR +2 +20\.00 EUR/)
  })

  test('go into a file that nobody else reads, and none is overwritten', async () => {
    await insertDonation(services, {
      ...inTestMode,
      moved: [{ category: 'charge', gross: 100, at: '2026-11-30T23:59:59Z' }],
    })
    const file = join(services.dataDir, 'ledger.csv')
    const days = ['--from', '2026-11-30', '--to', '2026-11-30']
    const { err } = await run(services, ['export', file, ...days])
    expect(err).toBe(`Movements in ${file}: 1\n`)
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    const text = await readFile(file, 'utf8')
    expect(text.split('\n')).toHaveLength(3)
    await expect(run(services, ['export', file])).rejects.toThrow(
      'is not overwritten',
    )
    expect(await readFile(file, 'utf8')).toBe(text)
  })
})

describe('what campaigners set', () => {
  test('gifts are stopped and taken again', async () => {
    const stopped = await run(services, ['stop', '--why', 'A wrong account.'])
    expect(stopped.err).toContain('they can be paid for up to 31 minutes')
    expect(await readControl(services)).toMatchObject({
      stoppedWhy: 'A wrong account.',
    })
    const { out } = await run(services, ['status'])
    expect(out).toMatch(/^Gifts are stopped since .*: A wrong account\.\n/)
    expect(out).toMatch(/keys +of the stand-in on this machine/)
    expect((await run(services, ['go'])).err).toBe('Gifts are taken again.\n')
    expect((await run(services, ['go'])).err).toBe('Gifts were not stopped.\n')
  })

  test('the status tells of alarms, of what waits and what is wrong', async () => {
    const at = new Date('2026-11-22T09:30:00Z')
    const soon = new Date(Date.now() + 60_000)
    await services.db
      .updateTable('donation_control')
      .set({ slow_until: soon })
      .execute()
    await services.db
      .insertInto('payment_event')
      .values({
        id: 'evt_1',
        type: 'charge.refunded',
        subject_kind: 'payment',
        subject_id: 'pi_1',
        created_at: at,
        received_at: at,
        next_try_at: soon,
        attempts: 2,
      })
      .execute()
    await services.db
      .insertInto('reconciliation')
      .values({
        id: '00000000-0000-4000-8000-000000000000',
        from_at: at,
        to_at: at,
        started_at: at,
        ended_at: at,
        checked: 7,
        unexplained: JSON.stringify([{ what: 'only at Stripe', id: 'txn_1' }]),
        difference: JSON.stringify({ EUR: 1_250 }),
      })
      .execute()
    const { out } = await run(services, ['status'])
    expect(out).toMatch(/^Gifts are taken\.\nAlarm: many cards were declined/)
    expect(out).toMatch(
      /events +1 wait, the oldest since 2026-11-22 09:30Z; 1 of them failed/,
    )
    expect(out).toMatch(
      /compared +2026-11-22 09:30Z: checked 7, .*difference 12\.50 EUR/,
    )
  })

  test('the status counts as an alarm does: this mode, no renewals', async () => {
    const paidAt = new Date().toISOString()
    const gifts = [
      await insertDonation(services, { ...inTestMode, paidAt }),
      await insertDonation(services, { ...inTestMode, paidAt }),
      await insertDonation(services, { paidAt }),
    ]
    await services.db
      .updateTable('donation')
      .set({ invoice_id: 'in_renewal' })
      .where('id', '=', gifts[1]!.id)
      .execute()
    const declined = gifts.flatMap(({ id, paymentId }, gift) =>
      [1, 2].map((n) => ({
        charge_id: `ch_${gift}_${n}`,
        payment_id: paymentId,
        donation_id: id,
        livemode: gift === 2,
        code: 'generic_decline',
        declined_at: new Date(),
      })),
    )
    await services.db.insertInto('declined_charge').values(declined).execute()
    const { out } = await run(services, ['status'])
    expect(out).toMatch(/last hour +begun 1, paid 1, declined 2\n/)
    expect(out).toMatch(/ paid +2\n/)
  })

  test('a goal is set, with a word where it cannot be reached', async () => {
    const moved = [{ category: 'charge', gross: 30_000 }]
    await insertDonation(services, { ...inTestMode, moved })
    const euros = await run(services, ['goal', '1000.00', 'eur'])
    expect(euros.err).toBe(
      'The goal is 1000.00 EUR; 30 % of it was reached by midnight (UTC).\n',
    )
    const huge = await run(services, ['goal', '100000000000', 'EUR'])
    expect(huge.err).toMatch(/^The goal is 100000000000\.00 EUR; 0 % /)
    const dollars = await run(services, ['goal', '1000', 'USD'])
    expect(dollars.err).toMatch(/settled nothing in USD so far, only in EUR/)
    expect((await run(services, ['goal', 'none'])).err).toBe(
      'There is no goal now.\n',
    )
    expect((await readControl(services)).goal).toBeNull()
  })

  test('a limit is changed and given up', async () => {
    const changed = await run(services, ['settings', 'network_hour', '3'])
    expect(changed.out).toMatch(/network_hour +3 +changed on .*usually 4/)
    expect((await run(services, ['status'])).out).toMatch(
      /network_hour +3, usually 4/,
    )
    expect((await run(services, ['settings', 'network_hour'])).out).toMatch(
      /hour +4\n/,
    )
  })
})
