import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { fingerprintOf } from '#app/features/letters/fingerprint.ts'
import { switchCountry } from '#app/features/letters/countries.server.ts'
import { LetterNotSent } from '#app/features/letters/errors.ts'
import { setMailboxState } from '#app/features/lawmakers/mailbox-state.server.ts'
import {
  PetitionClosed,
  PetitionNotOpenYet,
} from '#app/features/petitions/errors.ts'
import { canonicalAddress } from '#app/features/signatures/address.ts'
import { createLimits } from '#app/features/signatures/limits.ts'
import {
  hashAddress,
  hashSupporter,
} from '#app/features/signatures/address-hash.server.ts'
import { insertPetition } from '../support/factories.ts'
import {
  aBody,
  insertCampaign,
  insertChamber,
  insertLetters,
} from '../support/letters.ts'
import { useServices } from '../support/services.ts'
import { nothing, storedRows } from '../support/stored.ts'
import {
  lettersIn,
  letterOf,
  mailsOf,
  nowhere,
  openLetter,
  post,
  write,
} from '../support/writing.ts'

const services = useServices()
let petition: Awaited<ReturnType<typeof insertCampaign>>
beforeAll(async () => {
  petition = await insertCampaign(services)
})
afterEach(async () => {
  const { db } = services
  await db.deleteFrom('mail').execute()
  await db.deleteFrom('letter').execute()
  await db.deleteFrom('letter_country').execute()
})

describe('a letter that was written', () => {
  test('waits for its writer, and one mail asks them to confirm it', async () => {
    const to = await insertChamber(services)
    const { id } = await write(services, to, { language: 'fr', page: 'es' })
    expect(await letterOf(services, id)).toMatchObject({
      petition_id: petition.id,
      country: 'DE',
      language: 'fr',
      state: 'pending',
      discreet: false,
      targets: to.members.map((member) => member.id),
      fingerprint: fingerprintOf(aBody),
      held_why: null,
      confirmed_at: null,
    })
    expect(await mailsOf(services, id)).toMatchObject([
      { kind: 'confirm-letter', state: 'queued', discreet: false },
    ])
    const { db } = services
    expect(await db.selectFrom('delivery').selectAll().execute()).toEqual([])
  })

  test('is sealed: only the mail worker reads name, address and text', async () => {
    const to = await insertChamber(services)
    const supporter = { name: 'Grace Hopper', email: 'grace@example.org' }
    const given = { ...supporter, country: 'FR', subject: 'Please act' }
    const { id, ...contact } = await write(services, to, given)
    const row = (await letterOf(services, id))!
    const { sender, text } = await openLetter(services, row)
    expect(sender).toEqual({
      name: 'Grace Hopper',
      address: 'grace@example.org',
      language: 'en',
      country: 'FR',
    })
    expect(text).toEqual({ subject: 'Please act', body: aBody })
    expect(contact).toMatchObject({ to: 'grace@example.org', language: 'en' })

    const stored = [row, ...(await mailsOf(services, id))]
    const shown = stored
      .flatMap((one) => Object.values(one) as unknown[])
      .map((value) =>
        Buffer.isBuffer(value) ? value.toString('latin1') : String(value),
      )
      .join('\n')
    for (const secret of [
      'Grace',
      'grace@',
      'Please act',
      'spyware',
      contact.token,
      contact.code,
    ]) {
      expect(shown).not.toContain(secret)
    }
  })

  test('has a hash of its writer that is not that of a signature', async () => {
    const to = await insertChamber(services)
    const email = 'Ada.Lovelace+letters@gmail.com'
    const { id } = await write(services, to, { email })
    const { supporter_hash } = (await letterOf(services, id))!
    const pepper = services.keys.secrets.pepper(petition.id)
    const of = [pepper, petition.id, canonicalAddress(email)] as const
    expect(supporter_hash).toEqual(hashSupporter(...of))
    expect(supporter_hash).not.toEqual(hashAddress(...of))
  })

  test('goes to those who are mailed to, one for each mailbox', async () => {
    const to = await insertChamber(services, {
      members: [
        { address: 'Shared@parliament.example' },
        { address: 'gone@parliament.example', retiredAt: new Date() },
        { address: null },
        { address: 'bounced@parliament.example' },
        { address: 'other@parliament.example' },
        { address: 'shared@parliament.example' },
      ],
    })
    const bounced = 'bounced@parliament.example'
    await setMailboxState(services, bounced, 'bounced', 'a test')
    const { id } = await write(services, to)
    const { targets } = (await letterOf(services, id))!
    expect(targets).toEqual([to.members[0]!.id, to.members[4]!.id])
  })

  test.each([
    ['MX', true],
    ['DE', false],
  ])('by somebody in %s: discreet is %s', async (country, discreet) => {
    const to = await insertChamber(services, { country: 'HU' })
    const { id } = await write(services, to, { country })
    expect(await letterOf(services, id)).toMatchObject({ discreet })
    expect(await mailsOf(services, id)).toMatchObject([{ discreet }])
  })
})

describe('nothing is stored', () => {
  afterEach(async () => {
    expect(await storedRows(services)).toEqual(nothing)
    expect(await lettersIn(services)).toEqual([])
  })

  test('where nobody of those chosen is mailed to', async () => {
    const members = [{ address: null }]
    const to = await insertChamber(services, { members })
    await expect(post(services, to)).rejects.toThrow(LetterNotSent)
    const stranger = await insertChamber(services, { country: 'FR' })
    const targets = stranger.members.map(({ id }) => id)
    const other = await insertChamber(services)
    await expect(post(services, other, { targets })).rejects.toThrow(
      LetterNotSent,
    )
  })

  test('where letters are switched off for those who get or write them', async () => {
    const to = await insertChamber(services, { country: 'PL' })
    const why = 'a test'
    await switchCountry(services, 'GB', { residentsOff: true, why })
    await expect(post(services, to)).rejects.toThrow(LetterNotSent)
    await switchCountry(services, 'GB', { residentsOff: false, why })
    await switchCountry(services, 'PL', { targetsOff: true, why })
    await expect(post(services, to)).rejects.toThrow(LetterNotSent)
  })

  test('where none are sent from here', async () => {
    const to = await insertChamber(services)
    const silent = { ...services, letters: { isSending: false } }
    await expect(post(silent, to)).rejects.toThrow(LetterNotSent)
  })

  test('before the petition opens and after it closed', async () => {
    const to = await insertChamber(services)
    const before = { ...services, now: () => new Date('2021-01-01') }
    await expect(post(before, to)).rejects.toThrow(PetitionNotOpenYet)
    const closing = services.db.updateTable('petition')
    const closes_at = (at: Date | null) =>
      closing.set({ closes_at: at }).where('id', '=', petition.id).execute()
    await closes_at(new Date('2026-01-01'))
    services.petitions.clear()
    await expect(post(services, to)).rejects.toThrow(PetitionClosed)
    await closes_at(null)
    services.petitions.clear()
  })
})

describe('to one address', () => {
  const email = 'often@example.org'

  test('go five mails a day; then nothing but an empty row', async () => {
    const to = await insertChamber(services)
    for (let at = 0; at < 7; at++) await post(services, to, { email })
    expect(await lettersIn(services)).toHaveLength(5)
    const mails = await services.db.selectFrom('mail').selectAll().execute()
    const failed = mails.filter(({ state }) => state === 'failed')
    expect(mails).toHaveLength(7)
    expect(failed).toHaveLength(2)
    expect(failed).toMatchObject(
      [1, 2].map(() => ({
        kind: 'confirm-letter',
        last_error: 'too many',
        sealed: null,
        subject_id: null,
      })),
    )
    await post(services, to, { email: 'other@example.org' })
    expect(await lettersIn(services)).toHaveLength(6)
  })

  test('whatever its spelling, and all petitions together', async () => {
    const to = await insertChamber(services)
    const other = await insertPetition(services)
    const asGmail = (name: string) => ({ email: `${name}@gmail.com` })
    const one = { petition: other, to, state: 'pending' as const }
    await insertLetters(services, [
      { ...one, ...asGmail('o.f.t.e.n') },
      { ...one, ...asGmail('often+1') },
      { ...one, ...asGmail('often+2') },
    ])
    for (const name of ['often', 'o.ften', 'often+x']) {
      await post(services, to, asGmail(name))
    }
    expect(await lettersIn(services)).toHaveLength(5)
  })

  test('also when many posts come at the same moment', async () => {
    const to = await insertChamber(services)
    const posts = Array.from({ length: 12 }, () =>
      post(services, to, { email }),
    )
    await Promise.all(posts)
    expect(await lettersIn(services)).toHaveLength(5)
    const { mails } = await storedRows(services)
    expect(mails).toBe(12)
  })
})

describe('what is suspicious is stored and mailed like all else, and held later', () => {
  const suspicious = { held_why: 'suspicious', state: 'pending' }

  test('when the field that nobody sees was filled', async () => {
    const to = await insertChamber(services)
    const { id } = await write(services, to, { website: 'https://x.example' })
    expect(await letterOf(services, id)).toMatchObject(suspicious)
    expect(await mailsOf(services, id)).toMatchObject([{ state: 'queued' }])
  })

  test.each([
    ['a network', { ...nowhere, network: '203.0.113.0/24' }, 20],
    ['Tor', { ...nowhere, isTor: true }, 100],
  ])('when %s sends more than people do', async (_, client, most) => {
    const own = { ...services, limits: createLimits() }
    const to = await insertChamber(own)
    for (let at = 0; at < most; at++) await post(own, to, { client })
    const held = async () =>
      (await lettersIn(own)).filter(({ held_why }) => held_why !== null)
    expect(await held()).toEqual([])
    const { id } = await write(own, to, { client })
    expect(await letterOf(own, id)).toMatchObject(suspicious)
    const other = { ...nowhere, network: '198.51.100.0/24' }
    await post(own, to, { client: other })
    expect(await held()).toHaveLength(1)
  })

  test('a known shared network may send more', async () => {
    const own = { ...services, limits: createLimits() }
    const to = await insertChamber(own)
    const client = { isTor: false, isShared: true, network: '192.0.2.0/24' }
    for (let at = 0; at < 25; at++) await post(own, to, { client })
    const rows = await lettersIn(own)
    expect(rows.every(({ held_why }) => held_why === null)).toBe(true)
  })
})
