import { describe, expect, test } from 'vitest'
import { confirmSignature } from '#app/features/signatures/confirm.server.ts'
import { findByToken } from '#app/features/signatures/find-by-token.server.ts'
import { signPetition } from '#app/features/signatures/sign.server.ts'
import { showOwn } from '#app/features/signatures/show-own.server.ts'
import { noSignals } from '#app/features/signatures/judge.server.ts'
import { withdrawSignature } from '#app/features/signatures/withdraw.server.ts'
import {
  aSigner,
  insertPetition,
  later,
  queuedMails,
} from '#tests/support/factories.ts'
import { useServices } from '#tests/support/services.ts'
import { count, sign, stored } from '#tests/support/signing.ts'

const services = useServices()
const email = 'ada@example.org'

describe('signing again before it was confirmed', () => {
  test('replaces the signature whole', async () => {
    const petition = await insertPetition(services)
    const first = {
      name: 'Wrong Name',
      email,
      country: 'FR',
      postcode: '75001',
      comment: 'Typing error',
      show_name: true,
      news: true,
    }
    const oldMail = await sign(services, petition, first)
    const [old] = await stored(services, petition)
    const newMail = await sign(services, petition, { email }, 'ar')
    const rows = await stored(services, petition)

    expect(rows).toHaveLength(1)
    const [row] = rows
    expect(row).toMatchObject({
      state: 'pending',
      country: 'GB',
      language: 'ar',
      public_name: null,
      sealed_postcode: null,
      sealed_comment: null,
      sealed_news: null,
      mails: 2,
    })
    expect(row!.address_hash).toEqual(old!.address_hash)
    const bound = [
      'id',
      'sealed_name',
      'sealed_contact',
      'commitment',
      'confirm_hash',
      'manage_hash',
      'code_hash',
    ] as const
    for (const column of bound) expect(row![column]).not.toEqual(old![column])
    const place = {
      purpose: 'signature',
      petition: petition.id,
      signature: row!.id,
    }
    const name = await services.holder.open(
      { ...place, field: 'name' },
      row!.sealed_name!,
    )
    expect(name).toBe('Ada Lovelace')

    const unknown = { outcome: 'unknown' }
    const { confirmToken, manageToken } = oldMail
    expect(await confirmSignature(services, confirmToken)).toEqual(unknown)
    expect(await findByToken(services, confirmToken, 'en')).toEqual(unknown)
    expect(await withdrawSignature(services, manageToken)).toBe(false)
    expect(
      await confirmSignature(services, newMail.confirmToken),
    ).toMatchObject({ outcome: 'confirmed' })
    expect(await count(services, petition)).toBe(1)
  })

  test('begins the week, the tries and the reminder anew', async () => {
    const petition = await insertPetition(services)
    await sign(services, petition, { email })
    await services.db
      .updateTable('signature')
      .set({ code_tries: 10, reminded_at: new Date() })
      .where('petition_id', '=', petition.id)
      .execute()
    const nextWeek = later(services, 8)
    const mail = await sign(nextWeek, petition, { email })
    expect(await stored(services, petition)).toMatchObject([
      { code_tries: 0, reminded_at: null, asked_at: nextWeek.now() },
    ])
    expect(await confirmSignature(nextWeek, mail.confirmToken)).toMatchObject({
      outcome: 'confirmed',
    })
  })
})

describe('signing again after it was confirmed', () => {
  test('changes nothing but the number of mails and the way in', async () => {
    const petition = await insertPetition(services)
    const { confirmToken } = await sign(services, petition, { email })
    await confirmSignature(services, confirmToken)
    const [before] = await stored(services, petition)
    const again = { email, name: 'Mallory', country: 'FR', show_name: true }
    const mail = await sign(services, petition, again)

    expect(mail).toMatchObject({ kind: 'already-signed', to: email })
    const after = await stored(services, petition)
    const way = {
      access_id: expect.any(String),
      access_hash: expect.any(Buffer),
      access_until: expect.any(Date),
    }
    expect(after).toEqual([{ ...before!, ...way, mails: 2 }])
    const own = await showOwn(services, mail.manageToken, 'en')
    expect(own).toMatchObject({ outcome: 'own', state: 'confirmed' })
    const tomorrow = await showOwn(later(services, 1), mail.manageToken, 'en')
    expect(tomorrow).toEqual({ outcome: 'unknown' })
    const unknown = { outcome: 'unknown' }
    expect(await confirmSignature(services, mail.confirmToken)).toEqual(unknown)
    expect(await count(services, petition)).toBe(1)
  })

  test('after it was taken back it counts again', async () => {
    const petition = await insertPetition(services)
    const first = await sign(services, petition, { email })
    await confirmSignature(services, first.confirmToken)
    await withdrawSignature(services, first.manageToken)
    expect(await count(services, petition)).toBe(0)

    const second = await sign(services, petition, { email })
    expect(second.kind).toBe('confirm-signature')
    expect(await count(services, petition)).toBe(0)
    await confirmSignature(services, second.confirmToken)
    expect(await count(services, petition)).toBe(1)
    expect(await stored(services, petition)).toMatchObject([
      { state: 'confirmed', mails: 2 },
    ])
  })
})

describe('one person', () => {
  test.each([
    ['ada@example.org', 'ADA@Example.ORG', 1],
    ['ada@example.org', 'ada+news@example.org', 2],
    ['ada.lovelace@example.org', 'adalovelace@example.org', 2],
    ['ada.lovelace@gmail.com', 'AdaLovelace+petition@googlemail.com', 1],
    ['ada@outlook.com', 'Ada+x@outlook.com', 1],
    ['ada@bücher.example', 'ada@xn--bcher-kva.example', 1],
    ['ada@example.org', 'ada@example.com', 2],
  ])('%s and %s are %i', async (one, other, people) => {
    const petition = await insertPetition(services)
    const mails = [
      await sign(services, petition, { email: one }),
      await sign(services, petition, { email: other }),
    ]
    for (const { confirmToken } of mails) {
      await confirmSignature(services, confirmToken)
    }
    expect(mails.map(({ to }) => to)).toEqual([one, other])
    expect(await count(services, petition)).toBe(people)
  })

  test('may sign each petition', async () => {
    for (const petition of [
      await insertPetition(services),
      await insertPetition(services),
    ]) {
      const { confirmToken } = await sign(services, petition, { email })
      await confirmSignature(services, confirmToken)
      expect(await count(services, petition)).toBe(1)
    }
  })
})

describe('five mails go to one address, and then none', () => {
  test('the sixth attempt changes nothing: the fifth link works', async () => {
    const petition = await insertPetition(services)
    const mails = []
    for (let at = 1; at <= 5; at++) {
      mails.push(await sign(services, petition, { email }))
    }
    const before = await stored(services, petition)
    const sixth = aSigner({ email, name: 'Mallory', country: 'FR' })
    await signPetition(services, petition.slug, sixth, 'en')

    expect(await stored(services, petition)).toEqual(before)
    expect(await queuedMails(services, petition.id)).toHaveLength(5)
    expect(
      await confirmSignature(services, mails.at(-1)!.confirmToken),
    ).toMatchObject({ outcome: 'confirmed' })
  })

  test('signing and taking back does not begin the number anew', async () => {
    const petition = await insertPetition(services)
    for (let at = 1; at <= 5; at++) {
      const { manageToken } = await sign(services, petition, { email })
      await withdrawSignature(services, manageToken)
    }
    await signPetition(services, petition.slug, aSigner({ email }), 'en')
    expect(await queuedMails(services, petition.id)).toEqual([])
    expect(await stored(services, petition)).toMatchObject([
      { state: 'withdrawn', mails: 5 },
    ])
  })
})

// Found: one bad post of somebody else's address got its owner held.
test('a worse form does not make an address more suspicious', async () => {
  const petition = await insertPetition(services)
  const signer = aSigner()
  const post = (website: string) =>
    signPetition(services, petition.slug, signer, 'en', {
      ...noSignals,
      website,
    })
  const judged = async () => {
    const [row] = await stored(services, petition)
    return { score: row!.score, reasons: row!.reasons }
  }
  await post('spam')
  const bad = await judged()
  expect(bad.reasons).toContain('honeypot')
  await post('')
  const good = await judged()
  expect(good).toEqual({ score: 10, reasons: ['proof-missing'] })
  await post('spam')
  expect(await judged()).toEqual(good)
})

// Found: after a discreet form, a later one from elsewhere showed the name.
test('once discreet nothing more is asked for and nothing shown', async () => {
  const petition = await insertPetition(services)
  const { email } = aSigner()
  await sign(services, petition, { email, country: 'AZ', name: '' })
  await sign(services, petition, {
    ...{ email, country: 'DE', postcode: '10115', comment: 'Enough.' },
    ...{ show_name: true, news: true },
  })
  expect(await stored(services, petition)).toMatchObject([
    {
      discreet: true,
      public_name: null,
      sealed_postcode: null,
      sealed_comment: null,
      sealed_news: null,
    },
  ])
})
