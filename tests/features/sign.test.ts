import { describe, expect, test } from 'vitest'
import { confirmSignature } from '#app/features/signatures/confirm.server.ts'
import { signPetition } from '#app/features/signatures/sign.server.ts'
import {
  commitment,
  nonceOf,
} from '#app/features/signatures/commitment.server.ts'
import {
  aSigner,
  insertPetition,
  queuedMails,
} from '#tests/support/factories.ts'
import { useServices } from '#tests/support/services.ts'
import { count, sign, stored } from '#tests/support/signing.ts'

const services = useServices()

describe('signing a petition', () => {
  test('a signature counts once its owner confirms it', async () => {
    const petition = await insertPetition(services)
    await signPetition(services, petition.slug, aSigner(), 'en')
    expect(await count(services, petition)).toBe(0)

    const [mail] = await queuedMails(services, petition.id)
    expect(mail?.kind).toBe('confirm-signature')
    const confirmed = { outcome: 'confirmed', slug: petition.slug }
    expect(await confirmSignature(services, mail!.confirmToken)).toEqual(
      confirmed,
    )
    expect(await confirmSignature(services, mail!.confirmToken)).toEqual({
      ...confirmed,
      outcome: 'already',
    })
    expect(await count(services, petition)).toBe(1)
  })

  test('the campaign reads what was typed, the mail worker what it mails', async () => {
    const petition = await insertPetition(services)
    const signer = aSigner({ postcode: 'W1 4AB', comment: 'Enough.' })
    const mail = await sign(services, petition, { ...signer, news: true }, 'ar')
    const [row] = await stored(services, petition)
    const place = (field: string) => ({
      purpose: 'signature',
      petition: petition.id,
      signature: row!.id,
      field,
    })
    const opened = (field: 'name' | 'address' | 'postcode' | 'comment') =>
      services.holder.open(place(field), row![`sealed_${field}`]!)

    expect(await opened('name')).toBe(signer.name)
    expect(await opened('address')).toBe(signer.email)
    expect(await opened('postcode')).toBe('W1 4AB')
    expect(await opened('comment')).toBe('Enough.')
    const news = await services.opener.open(place('news'), row!.sealed_news!)
    expect(news).toBe(signer.email)
    expect(mail).toMatchObject({ to: signer.email, language: 'ar' })

    const stranger = { code: 'wrong-identity' }
    await expect(
      services.opener.open(place('name'), row!.sealed_name!),
    ).rejects.toMatchObject(stranger)
    await expect(
      services.holder.open(place('contact'), row!.sealed_contact!),
    ).rejects.toMatchObject(stranger)
  })

  test('what was left empty leaves nothing sealed', async () => {
    const petition = await insertPetition(services)
    await sign(services, petition)
    expect(await stored(services, petition)).toMatchObject([
      { sealed_postcode: null, sealed_comment: null, sealed_news: null },
    ])
  })

  test('the commitment opens with the nonce that the mailed link holds', async () => {
    const petition = await insertPetition(services)
    const email = 'Grace.Hopper+navy@gmail.com'
    const mail = await sign(services, petition, { email })
    const [row] = await stored(services, petition)
    const nonce = nonceOf(mail.manageToken)
    expect(row!.commitment).toEqual(
      commitment({
        petitionId: petition.id,
        signatureId: row!.id,
        canonical: 'gracehopper@gmail.com',
        nonce,
      }),
    )
    const place = {
      purpose: 'signature',
      petition: petition.id,
      signature: row!.id,
      field: 'nonce',
    }
    expect(await services.holder.open(place, row!.sealed_nonce!)).toBe(
      nonce.toString('hex'),
    )
  })
})

describe('a petition that takes no signatures', () => {
  const opens_at = new Date('2026-11-01T00:00:00Z')
  const closes_at = new Date('2026-11-20T12:00:00Z')

  function signAt(slug: string, moment: number) {
    const now = () => new Date(moment)
    return signPetition({ ...services, now }, slug, aSigner(), 'en')
  }

  test('one that nobody made is not found', async () => {
    await expect(
      signPetition(services, 'no-such-petition', aSigner(), 'en'),
    ).rejects.toMatchObject({ code: 'petition-not-found', status: 404 })
  })

  test('it opens at its first moment exactly', async () => {
    const { id, slug } = await insertPetition(services, { opens_at, closes_at })
    await expect(signAt(slug, opens_at.getTime() - 1)).rejects.toMatchObject({
      code: 'petition-not-open-yet',
      status: 409,
    })
    expect(await stored(services, { id })).toEqual([])
    await signAt(slug, opens_at.getTime())
    expect(await stored(services, { id })).toHaveLength(1)
  })

  test('it is closed from its last moment on', async () => {
    const { id, slug } = await insertPetition(services, { opens_at, closes_at })
    await signAt(slug, closes_at.getTime() - 1)
    await expect(signAt(slug, closes_at.getTime())).rejects.toMatchObject({
      code: 'petition-closed',
      status: 409,
    })
    expect(await stored(services, { id })).toHaveLength(1)
    expect(await queuedMails(services, id)).toHaveLength(1)
  })

  test('a petition that was just made is found at once', async () => {
    const { slug, ...petition } = await insertPetition(services)
    const later = { ...petition, slug: `${slug}-later` }
    const signing = () => signPetition(services, later.slug, aSigner(), 'en')
    await expect(signing()).rejects.toMatchObject({ status: 404 })
    await services.db
      .updateTable('petition')
      .set({ slug: later.slug })
      .where('id', '=', later.id)
      .execute()
    await signing()
    expect(await stored(services, later)).toHaveLength(1)
  })
})
