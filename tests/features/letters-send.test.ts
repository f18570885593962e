import { describe, expect, test } from 'vitest'
import { confirmLetter } from '#app/features/letters/confirm.server.ts'
import { switchCountry } from '#app/features/letters/countries.server.ts'
import { dropTooOld } from '#app/features/letters/drop-too-old.server.ts'
import { sendDueLetters } from '#app/features/letters/send-due.server.ts'
import { setMailboxState } from '#app/features/lawmakers/mailbox-state.server.ts'
import { insertLetter } from '#tests/support/letters.ts'
import { useServices } from '#tests/support/services.ts'
import {
  after,
  at,
  DAY_MS,
  HOUR_MS,
  SECOND_MS,
  start,
  useLetters,
  wayOut,
} from './letters-send-support.ts'

const services = useServices()
const { here, one, row, tally } = useLetters(services)

describe('a letter', () => {
  test('goes to one lawmaker, in the name of its writer', async () => {
    const { id, email, returnTag } = await one({ body: 'First.\n\nSecond.' })
    const { out, mails } = wayOut()
    expect(await sendDueLetters(at(services, start), out)).toBe(1)
    expect(mails).toHaveLength(1)
    const { text, html, ...mail } = mails[0]!
    expect(mail).toEqual({
      to: 'Anna.B@parliament.example',
      messageId: `<${id}@campaign.example>`,
      lang: 'en',
      subject: 'A letter',
      fromName: 'Ada Lovelace via Moratorium',
      returnPath: `r-${returnTag}@return.campaign.example`,
      isByPerson: true,
      headers: { 'Reply-To': email },
    })
    expect(text).toMatch(
      /^Dear Anna Beispiel,\n\nFirst\.\n\nSecond\.\n\nYours sincerely,\nAda Lovelace\n\n-- \n/,
    )
    expect(text).toContain('https://campaign.example/contact')
    expect(html).toContain('<p dir="auto">Second.</p>')
    expect(html).not.toMatch(/<img|style=|href=|<script/)
  })

  test('was in hand before, and is sent and counted then', async () => {
    const { id } = await one()
    let before: Awaited<ReturnType<typeof row>>
    const { out } = wayOut(async () => {
      before = await row(id)
    })
    await sendDueLetters(at(services, start), out)
    expect(before!).toMatchObject({
      state: 'sending',
      attempts: 1,
      taken_at: start,
      leased_until: after(60 * SECOND_MS),
    })
    expect(await row(id)).toMatchObject({
      state: 'sent',
      leased_until: null,
      taken_at: start,
      ended_at: start,
      last_error: null,
    })
    expect(await tally()).toMatchObject([
      {
        chamber_id: here.chamber.id,
        month: '2026-11-01',
        way: 'sent',
        count: 1,
      },
    ])
    expect(await sendDueLetters(at(services, start), out)).toBe(0)
  })

  test('names people in its language, where the list has it', async () => {
    await one({
      to: { ...here.chamber, members: here.chamber.members.slice(1) },
    })
    const { out, mails } = wayOut()
    await sendDueLetters(at(services, start), out)
    expect(mails[0]!.text).toMatch(/^Dear Bo Example,\n/)
    expect(mails[0]!.html).toContain('<html lang="en" dir="ltr">')
  })

  test('tells the address of the campaign where it has one', async () => {
    await one()
    const { out, mails } = wayOut()
    const contacts = { contact: 'people@campaign.example' }
    await sendDueLetters(at({ ...services, contacts }, start), out)
    expect(mails[0]!.text).toContain('sent: people@campaign.example')
  })

  test('in test mode goes to one address and is not counted', async () => {
    const { id } = await one()
    const testTo = 'staff@campaign.example'
    const { out, mails } = wayOut(undefined, { testTo })
    await sendDueLetters(at(services, start), out)
    expect(mails[0]).toMatchObject({
      to: testTo,
      // Its bounce is about the one who tests, not about the lawmaker.
      returnPath: 'letters@campaign.example',
      headers: {
        'X-Moratorium-Intended-Recipient': 'Anna.B@parliament.example',
      },
    })
    expect(await row(id)).toMatchObject({ state: 'sent' })
    expect(await tally()).toEqual([])
  })

  test('goes to the address that its lawmaker has now', async () => {
    const { id } = await one()
    const staff_address = 'Office@other.example'
    await services.db
      .updateTable('lawmaker')
      .set({ staff_address })
      .where('id', '=', here.chamber.members[0]!.id)
      .execute()
    const { out, mails } = wayOut()
    await sendDueLetters(at(services, start), out)
    expect(mails).toEqual([])
    expect(await row(id)).toMatchObject({
      state: 'queued',
      mailbox: 'office@other.example',
      domain: 'other.example',
      attempts: 0,
    })
    await sendDueLetters(at(services, start), out)
    expect(mails[0]).toMatchObject({ to: staff_address })
  })

  test('is not sent twice to those who share an address since', async () => {
    const { deliveries } = await insertLetter(services, {
      petition: here.petition,
      to: here.chamber,
      at: start,
    })
    await services.db
      .updateTable('lawmaker')
      .set({ staff_address: 'office@other.example' })
      .execute()
    const { out, mails } = wayOut()
    for (let n = 0; n < 3; n++) await sendDueLetters(at(services, start), out)
    expect(mails).toHaveLength(1)
    const rows = await Promise.all(deliveries.map(({ id }) => row(id)))
    expect(rows.map(({ state }) => state).sort()).toEqual(['dropped', 'sent'])
  })
})

describe('nothing goes out', () => {
  async function dropped(last_error: string, id: string) {
    const { out, mails } = wayOut()
    await sendDueLetters(at(services, start), out)
    expect(mails).toEqual([])
    expect(await row(id)).toMatchObject({
      state: 'dropped',
      last_error,
      ended_at: start,
      taken_at: null,
    })
    expect(await tally()).toEqual([])
  }

  test.each([
    ['retired', { retired_at: start }],
    ['no-address', { address: null }],
  ])('to somebody who is %s', async (why, change) => {
    const { id } = await one()
    await services.db.updateTable('lawmaker').set(change).execute()
    await dropped(why, id)
  })

  test.each(['bounced', 'opted-out'] as const)(
    'to an address that is %s',
    async (state) => {
      const { id } = await one()
      await setMailboxState(services, 'anna.b@parliament.example', state, null)
      await dropped(state, id)
    },
  )

  test('once the letter is gone', async () => {
    const { id, letterId } = await one()
    await services.db.deleteFrom('letter').where('id', '=', letterId).execute()
    await dropped('letter-gone', id)
  })

  test('from those whose country is off, until it is on again', async () => {
    const { id } = await one({ country: 'SA' })
    const other = await one({ country: 'FR' })
    const turn = (residentsOff: boolean) =>
      switchCountry(services, 'SA', { residentsOff, why: 'a test' })
    await turn(true)
    const { out, mails } = wayOut()
    await sendDueLetters(at(services, start), out)
    expect(mails).toHaveLength(1)
    expect(await row(other.id)).toMatchObject({ state: 'sent' })
    expect(await row(id)).toMatchObject({
      state: 'queued',
      attempts: 0,
      taken_at: null,
      leased_until: null,
      next_try_at: after(HOUR_MS),
      last_error: 'residents-off',
    })
    await turn(false)
    expect(await sendDueLetters(at(services, start), out)).toBe(0)
    await sendDueLetters(at(services, after(HOUR_MS)), out)
    expect(await row(id)).toMatchObject({ state: 'sent', attempts: 1 })
  })

  test('from those who confirm a letter when their country is off', async () => {
    const { token } = await insertLetter(services, {
      petition: here.petition,
      to: here.chamber,
      state: 'pending',
      country: 'SA',
      at: start,
    })
    const off = { residentsOff: true, why: 'a test' }
    await switchCountry(services, 'SA', off)
    const { outcome } = await confirmLetter(at(services, start), token)
    expect(outcome).toBe('confirmed')
    const { out, mails } = wayOut()
    expect(await sendDueLetters(at(services, start), out)).toBe(2)
    expect(mails).toEqual([])
  })

  test('of what is held, or not yet due', async () => {
    const { id } = await one({ deliveries: 'held' })
    await one({ at: after(1) })
    const { out } = wayOut()
    expect(await sendDueLetters(at(services, start), out)).toBe(0)
    expect(await row(id)).toMatchObject({ state: 'held' })
  })

  test('of a letter that waited for 28 days, held or not', async () => {
    const { id } = await one()
    const held = await one({ deliveries: 'held' })
    const young = await one({ at: after(1) })
    expect(await dropTooOld(at(services, after(28 * DAY_MS)))).toBe(0)
    expect(await dropTooOld(at(services, after(28 * DAY_MS + 1)))).toBe(2)
    for (const each of [id, held.id]) {
      expect(await row(each)).toMatchObject({
        state: 'dropped',
        last_error: 'too-late',
      })
    }
    expect(await row(young.id)).toMatchObject({ state: 'queued' })
  })
})
