import { beforeAll, describe, expect, test } from 'vitest'
import { setMailboxState } from '#app/features/lawmakers/mailbox-state.server.ts'
import { confirmLetter } from '#app/features/letters/confirm.server.ts'
import { switchCountry } from '#app/features/letters/countries.server.ts'
import { showLetter } from '#app/features/letters/show-letter.server.ts'
import { newToken } from '#app/features/signatures/token.server.ts'
import { untilBlocked } from '../support/blocked.ts'
import { later } from '../support/factories.ts'
import { insertCampaign, insertChamber } from '../support/letters.ts'
import { useServices } from '../support/services.ts'
import { deliveriesOf, letterOf, write } from '../support/writing.ts'

const services = useServices()
let petition: Awaited<ReturnType<typeof insertCampaign>>
beforeAll(async () => {
  petition = await insertCampaign(services)
})

const confirmed = { outcome: 'confirmed' }
const already = { outcome: 'already' }
const unknown = { outcome: 'unknown' }

function retire(id: string) {
  return services.db
    .updateTable('lawmaker')
    .set({ retired_at: new Date() })
    .where('id', '=', id)
    .execute()
}

describe('confirming', () => {
  test('makes one delivery for each lawmaker, which waits for its turn', async () => {
    const to = await insertChamber(services, {
      members: [
        { address: 'Ada@Parliament.example' },
        { address: 'b@parliament.example', staffAddress: 'c@staff.example' },
      ],
    })
    const { id, token } = await write(services, to)
    const { supporter_hash, fingerprint } = (await letterOf(services, id))!
    expect(await confirmLetter(services, token)).toEqual(confirmed)

    const deliveries = await deliveriesOf(services, id)
    const common = {
      petition_id: petition.id,
      country: 'DE',
      supporter_hash,
      fingerprint,
      state: 'queued',
      held_why: null,
      attempts: 0,
      taken_at: null,
      ended_at: null,
    }
    const [ada, other] = to.members
    expect(deliveries).toMatchObject([
      {
        ...common,
        lawmaker_id: ada!.id,
        mailbox: 'ada@parliament.example',
        domain: 'parliament.example',
      },
      {
        ...common,
        lawmaker_id: other!.id,
        mailbox: 'c@staff.example',
        domain: 'staff.example',
      },
    ])
    const tags = deliveries.map(({ return_tag }) => return_tag)
    expect(new Set(tags).size).toBe(2)
    for (const tag of tags) expect(tag).toMatch(/^[a-z2-7]{26}$/)
    expect(await letterOf(services, id)).toMatchObject({
      state: 'confirmed',
      targets: [],
      code_hash: null,
      confirmed_at: expect.any(Date) as Date,
      sealed_sender: expect.any(Buffer) as Buffer,
      sealed_text: expect.any(Buffer) as Buffer,
    })
  })

  test('looking at the page does not', async () => {
    const to = await insertChamber(services, {
      country: 'FR',
      name: 'Assemblée',
    })
    const { id, token } = await write(services, to)
    const before = await letterOf(services, id)
    const line = { chamber: 'Assemblée', state: null }
    expect(await showLetter(services, token, 'en')).toEqual({
      outcome: 'pending',
      country: 'FR',
      deliveries: to.members.map(({ name }) => ({ ...line, lawmaker: name })),
      canTakeBack: true,
    })
    expect(await letterOf(services, id)).toEqual(before)
    expect(await deliveriesOf(services, id)).toEqual([])
  })

  test('again is harmless', async () => {
    const to = await insertChamber(services)
    const { id, token } = await write(services, to)
    await confirmLetter(services, token)
    const first = await deliveriesOf(services, id)
    expect(await confirmLetter(services, token)).toEqual(already)
    expect(await deliveriesOf(services, id)).toEqual(first)
  })

  test('many times at once makes one set', async () => {
    const to = await insertChamber(services)
    const { id, token } = await write(services, to)
    const other = services.another()
    const clicks = Array.from({ length: 8 }, (_, at) =>
      confirmLetter(at % 2 ? services : other, token),
    )
    const outcomes = await Promise.all(clicks)
    expect(outcomes.filter(({ outcome }) => outcome === 'confirmed')).toEqual([
      confirmed,
    ])
    expect(
      outcomes.filter(({ outcome }) => outcome === 'already'),
    ).toHaveLength(7)
    expect(await deliveriesOf(services, id)).toHaveLength(3)
  })

  test('works for a week, by whole days', async () => {
    const to = await insertChamber(services)
    const one = await write(services, to)
    const two = await write(services, to)
    const late = later(services, 8.01)
    expect(await confirmLetter(late, one.token)).toEqual(unknown)
    expect(await showLetter(late, one.token, 'en')).toEqual(unknown)
    expect(await confirmLetter(later(services, 7), two.token)).toEqual(
      confirmed,
    )
  })

  test('does nothing with a link that is not ours', async () => {
    const to = await insertChamber(services)
    const { id, token } = await write(services, to)
    const forged = newToken({ id, day: 20_000 }).token
    for (const wrong of [
      '',
      'x',
      forged,
      `${token}a`,
      `${token.slice(0, -1)}_`,
    ]) {
      expect(await confirmLetter(services, wrong)).toEqual(unknown)
      expect(await showLetter(services, wrong, 'en')).toEqual(unknown)
    }
    expect(await deliveriesOf(services, id)).toEqual([])
  })
})

describe('meanwhile', () => {
  test('who cannot be written to any more is left out', async () => {
    const to = await insertChamber(services, {
      members: [1, 2, 3, 4, 5].map((n) => ({
        address: `${n}@meanwhile.example`,
      })),
    })
    const { id, token } = await write(services, to)
    await retire(to.members[0]!.id)
    await setMailboxState(services, '2@meanwhile.example', 'bounced', null)
    await setMailboxState(services, '3@meanwhile.example', 'opted-out', null)
    await services.db
      .updateTable('lawmaker')
      .set({ address: null })
      .where('id', '=', to.members[3]!.id)
      .execute()
    await confirmLetter(services, token)
    expect(await deliveriesOf(services, id)).toMatchObject([
      { mailbox: '5@meanwhile.example', lawmaker_id: to.members[4]!.id },
    ])
  })

  test('one mailbox gets one letter, from the first of those who share it', async () => {
    const members = [{ address: '1@one.example' }, { address: '2@one.example' }]
    const to = await insertChamber(services, { members })
    const { id, token } = await write(services, to)
    await services.db
      .updateTable('lawmaker')
      .set({ staff_address: 'Office@one.example' })
      .where('chamber_id', '=', to.id)
      .execute()
    await confirmLetter(services, token)
    expect(await deliveriesOf(services, id)).toMatchObject([
      { mailbox: 'office@one.example', lawmaker_id: to.members[0]!.id },
    ])
  })

  test.each([
    ['the country was switched off', 'IT'],
    ['the list became stale', 'ES'],
    ['all of them left', 'CY'],
  ])('%s: then it goes to nobody, and is not kept', async (_, country) => {
    const to = await insertChamber(services, { country })
    const { id, token } = await write(services, to)
    if (country === 'IT') {
      const off = { targetsOff: true, why: 'a test' }
      await switchCountry(services, country, off)
    } else if (country === 'ES') {
      await services.db
        .updateTable('chamber')
        .set({ term_ends: '2026-01-01' })
        .where('id', '=', to.id)
        .execute()
    } else for (const member of to.members) await retire(member.id)

    expect(await confirmLetter(services, token)).toEqual(confirmed)
    expect(await showLetter(services, token, 'en')).toEqual({
      outcome: 'confirmed',
      country,
      deliveries: [],
      canTakeBack: false,
    })
    expect(await letterOf(services, id)).toMatchObject({
      sealed_sender: null,
      sealed_text: null,
    })
  })
})

describe('one supporter', () => {
  const email = 'again@example.org'

  test('writes to each lawmaker and each mailbox once', async () => {
    const to = await insertChamber(services, {
      members: [{ address: '1@once.example' }, { address: '2@once.example' }],
    })
    const [one, two] = to.members
    const first = await write(services, to, { email, targets: [one!.id] })
    const second = await write(services, to, { email })
    await confirmLetter(services, first.token)
    // The same mailbox, by now of somebody else.
    await retire(one!.id)
    const successor = await insertChamber(services, {
      members: [{ address: '1@once.example' }],
    })
    const third = await write(services, successor, { email })
    await confirmLetter(services, second.token)
    await confirmLetter(services, third.token)
    expect(await deliveriesOf(services, first.id)).toHaveLength(1)
    expect(await deliveriesOf(services, second.id)).toMatchObject([
      { lawmaker_id: two!.id },
    ])
    expect(await deliveriesOf(services, third.id)).toEqual([])

    const other = await write(services, successor)
    await confirmLetter(services, other.token)
    expect(await deliveriesOf(services, other.id)).toHaveLength(1)
  })

  test('who confirms two letters at once still writes to each once', async () => {
    const to = await insertChamber(services, { members: 12 })
    const targets = to.members.map(({ id }) => id)
    const person = { email: 'both@example.org' }
    const one = await write(services, to, { ...person, targets })
    const two = await write(services, to, {
      ...person,
      targets: targets.toReversed(),
    })
    await Promise.all([
      confirmLetter(services, one.token),
      confirmLetter(services.another(), two.token),
    ])
    const deliveries = [
      ...(await deliveriesOf(services, one.id)),
      ...(await deliveriesOf(services, two.id)),
    ]
    expect(deliveries).toHaveLength(12)
  })
})

test('a letter that is deleted meanwhile is not confirmed', async () => {
  const to = await insertChamber(services)
  const { id, token } = await write(services, to)
  const { db } = services
  let confirming: Promise<unknown> | undefined
  await db.transaction().execute(async (trx) => {
    await trx.deleteFrom('letter').where('id', '=', id).execute()
    confirming = confirmLetter(services.another(), token)
    await untilBlocked(db, 1)
  })
  expect(await confirming).toEqual(unknown)
  expect(await deliveriesOf(services, id)).toEqual([])
})
