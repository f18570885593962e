import { describe, expect, test } from 'vitest'
import { actOnOwn } from '#app/features/signatures/act-on-own.server.ts'
import { confirmSignature } from '#app/features/signatures/confirm.server.ts'
import { ownData } from '#app/features/signatures/own-data.server.ts'
import { placeOf } from '#app/features/signatures/place.ts'
import { showOwn } from '#app/features/signatures/show-own.server.ts'
import { signPetition } from '#app/features/signatures/sign.server.ts'
import { go, stop } from '#app/features/switches/change.server.ts'
import type { Signer } from '#app/features/signatures/form.ts'
import { aSigner, insertPetition } from '#tests/support/factories.ts'
import { useServices } from '#tests/support/services.ts'
import { count, sign, stored } from '#tests/support/signing.ts'

const services = useServices()

/** A confirmed signature; `act` does something on its page. */
async function aSignature(given: Partial<Signer> = {}) {
  const petition = await insertPetition(services)
  const signer = aSigner(given)
  const mail = await sign(services, petition, signer)
  await confirmSignature(services, mail.confirmToken)
  const act = (act: string, fields: Record<string, string> = {}) =>
    actOnOwn(services, mail.manageToken, Object.entries({ act, ...fields }))
  const row = async () => (await stored(services, petition))[0]!
  const opened = async (field: 'name' | 'comment') => {
    const one = await row()
    return services.holder.open(placeOf(one, field), one[`sealed_${field}`]!)
  }
  return { ...mail, petition, signer, act, row, opened }
}

const done = (act: string) => ({ outcome: 'done', act })

test('the page shows what is in clear, and which sealed fields there are', async () => {
  const { manageToken, petition, row } = await aSignature({
    comment: 'Enough.',
    show_name: true,
  })
  const today = (await row()).asked_at.toISOString().slice(0, 10)
  expect(await showOwn(services, manageToken, 'en')).toEqual({
    outcome: 'own',
    slug: petition.slug,
    action: `Stop it (${petition.slug})`,
    language: 'en',
    state: 'confirmed',
    since: today,
    askedOn: today,
    country: 'GB',
    publicName: 'Ada Lovelace',
    news: false,
    hasNews: true,
    sealed: { name: true, postcode: false, comment: true },
    discreet: false,
    comparable: true,
  })
})

describe('a name', () => {
  test('is replaced and hidden, or shown', async () => {
    const { act, row, opened } = await aSignature({ show_name: true })
    const before = await row()
    expect(await act('name', { name: 'Ada King' })).toEqual(done('name'))
    expect(await opened('name')).toBe('Ada King')
    const { sealed_name, public_name, ...rest } = await row()
    expect(public_name).toBeNull()
    expect(sealed_name).not.toEqual(before.sealed_name)
    expect({ ...before, ...rest }).toEqual(before)

    await act('name', { name: 'Ada K.', show_name: 'yes' })
    expect((await row()).public_name).toBe('Ada K.')
    expect(await act('hide-name')).toEqual(done('hide-name'))
    expect((await row()).public_name).toBeNull()
    expect(await opened('name')).toBe('Ada K.')
  })

  test('that cannot be comes back with what was typed', async () => {
    const { act, row } = await aSignature()
    const before = await row()
    const advert = { name: 'www.casino.example', show_name: 'yes' }
    expect(await act('name', advert)).toMatchObject({
      outcome: 'refused',
      act: 'name',
      problems: { name: 'problem.name.link' },
      values: advert,
    })
    expect(await row()).toEqual(before)
  })
})

test('a text is replaced, and deleted when it is empty', async () => {
  const { act, row, opened } = await aSignature()
  expect(await act('comment', { comment: 'No more.' })).toEqual(done('comment'))
  expect(await opened('comment')).toBe('No more.')
  await act('comment', { comment: ' ' })
  expect((await row()).sealed_comment).toBeNull()
})

describe('news', () => {
  test('go to the address that was signed with, however it is written', async () => {
    const { act, row, signer } = await aSignature({
      email: 'ada.lovelace@gmail.com',
    })
    const email = 'AdaLovelace+news@googlemail.com'
    expect(await act('news-on', { email })).toEqual(done('news-on'))
    const one = await row()
    const opened = services.opener.open(placeOf(one, 'news'), one.sealed_news!)
    expect(await opened).toBe('AdaLovelace+news@googlemail.com')
    expect(signer.email).not.toBe(email)
    await act('news-off')
    expect((await row()).sealed_news).toBeNull()
  })

  test('go to no other address', async () => {
    const { act, row } = await aSignature()
    const typed = { email: 'eve@example.org' }
    expect(await act('news-on', typed)).toMatchObject({
      outcome: 'refused',
      problems: { email: 'problem.email.other' },
      values: typed,
    })
    expect((await row()).sealed_news).toBeNull()
  })
})

test('news that are stopped are not offered, and nobody is added', async () => {
  const { act, row, manageToken, signer } = await aSignature()
  await stop(services, 'news', 'A fault.')
  const own = () => showOwn(services, manageToken, 'en')
  expect(await own()).toMatchObject({ hasNews: false })
  const typed = { email: signer.email }
  expect(await act('news-on', typed)).toEqual({ outcome: 'stopped' })
  expect((await row()).sealed_news).toBeNull()
  await go(services, 'news')
  expect(await own()).toMatchObject({ hasNews: true })
  expect(await act('news-on', typed)).toEqual(done('news-on'))
})

// Found: words that were replaced were still in the mail that waited.
test('what is not confirmed yet is changed by signing again', async () => {
  const petition = await insertPetition(services)
  const { manageToken } = await sign(services, petition, { comment: 'Old.' })
  const before = await stored(services, petition)
  for (const fields of [
    { act: 'comment', comment: 'New.' },
    { act: 'name', name: 'Ada King' },
  ]) {
    const acted = actOnOwn(services, manageToken, Object.entries(fields))
    expect(await acted).toEqual({ outcome: 'unknown' })
  }
  expect(await stored(services, petition)).toEqual(before)
})

describe('where signing can be a risk', () => {
  test.each(['comment', 'news-on'])(
    '%s is not offered and not done',
    async (name) => {
      const { act, row, signer } = await aSignature({ country: 'MX' })
      const before = await row()
      const fields = { comment: 'No.', email: signer.email }
      expect(await act(name, fields)).toEqual({ outcome: 'unknown' })
      expect(await row()).toEqual(before)
    },
  )

  // Found: who became discreet by another's post could not take anything back.
  test('less is always possible', async () => {
    const signed = await aSignature({
      show_name: true,
      news: true,
      comment: 'Enough.',
    })
    const { act, row, petition, signer } = signed
    await signPetition(
      services,
      petition.slug,
      aSigner({ email: signer.email, country: 'AZ' }),
      'en',
    )
    expect((await row()).discreet).toBe(true)
    await act('hide-name')
    await act('news-off')
    await act('comment', { comment: '' })
    expect(await row()).toMatchObject({
      state: 'confirmed',
      public_name: null,
      sealed_news: null,
      sealed_comment: null,
    })
  })

  test('a new name is never shown', async () => {
    const { act, row, opened } = await aSignature({ country: 'MX' })
    await act('name', { name: 'Ada K.', show_name: 'yes' })
    expect(await opened('name')).toBe('Ada K.')
    expect((await row()).public_name).toBeNull()
  })
})

describe('leaving', () => {
  test('withdraws at once', async () => {
    const { act, row, petition } = await aSignature()
    expect(await act('withdraw')).toEqual(done('withdraw'))
    expect((await row()).state).toBe('withdrawn')
    expect(await count(services, petition)).toBe(0)
    const name = await act('name', { name: 'Ada' })
    expect(name).toEqual({ outcome: 'unknown' })
  })

  test('erases only who says to be sure', async () => {
    const { act, row, petition, manageToken } = await aSignature()
    expect(await act('erase')).toMatchObject({
      outcome: 'refused',
      problems: { sure: 'problem.sure.empty' },
    })
    expect(await count(services, petition)).toBe(1)
    expect(await act('erase', { sure: 'yes' })).toEqual(done('erase'))
    expect((await row()).state).toBe('erased')
    const shown = await showOwn(services, manageToken, 'en')
    expect(shown).toEqual({ outcome: 'unknown' })
  })
})

test('an act that there is not, and another’s token, do nothing', async () => {
  const { act, row, confirmToken } = await aSignature()
  const before = await row()
  for (const name of ['', 'toString', 'clear', '__proto__']) {
    expect(await act(name)).toEqual({ outcome: 'unknown' })
  }
  for (const token of [confirmToken, 'x', '']) {
    const acted = await actOnOwn(services, token, [['act', 'withdraw']])
    expect(acted).toEqual({ outcome: 'unknown' })
  }
  expect(await row()).toEqual(before)
})

test('the data of one’s own is every column but seals and tokens', async () => {
  const { manageToken, confirmToken, row } = await aSignature({
    comment: 'Enough.',
  })
  const data = JSON.parse(
    JSON.stringify(await ownData(services, manageToken)),
  ) as {
    stored: Record<string, unknown>
    sealed: string[]
    meaning: Record<string, string>
  }
  const one = await row()
  const hidden = /^sealed_|^(confirm|manage|access|code)_hash$/
  const clear = Object.keys(one).filter((name) => !hidden.test(name))
  expect(Object.keys(data.stored).sort()).toEqual(clear.sort())
  expect(Object.keys(data.meaning).sort()).toEqual(clear.sort())
  expect(data.stored).toMatchObject({
    state: 'confirmed',
    country: 'GB',
    address_hash: one.address_hash!.toString('hex'),
    reasons: one.reasons,
  })
  expect(data.sealed).toEqual([
    'sealed_name',
    'sealed_address',
    'sealed_comment',
    'sealed_nonce',
  ])
  await expect(ownData(services, confirmToken)).rejects.toMatchObject({
    status: 404,
  })
})
