import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { confirmSignature } from '#app/features/signatures/confirm.server.ts'
import { remindPending } from '#app/features/signatures/remind.server.ts'
import { withdrawSignature } from '#app/features/signatures/withdraw.server.ts'
import { insertPetition, later } from '#tests/support/factories.ts'
import { tablesThatHold } from '#tests/support/dump.ts'
import { useServices } from '#tests/support/services.ts'
import { sign } from '#tests/support/signing.ts'

const services = useServices()

const person = {
  name: 'Ġwanna Żammit',
  email: 'Gwanna.Zammit+petition@gmail.com',
  postcode: 'VLT-1117',
  comment: 'My brother was followed for years.',
  country: 'MT',
}

const canonical = 'gwannazammit@gmail.com'
const typed = [
  person.name,
  ...person.name.split(' '),
  person.email,
  canonical,
  canonical.split('@')[0]!,
  person.postcode,
  person.comment,
]

describe('nothing that a person typed lies in the database in clear', () => {
  test('the search finds what is in clear, in any of its forms', async () => {
    const petition = await insertPetition(services)
    const { id } = await sign(services, petition)
    const hidden = [
      canonical,
      person.name.toUpperCase(),
      Buffer.from(`"${person.comment}"`).toString('hex'),
      `x${Buffer.from(person.postcode).toString('base64')}`,
      createHash('sha256').update(canonical).digest('hex'),
    ]
    for (const last_error of hidden) {
      expect(await tablesThatHold(services, ...typed)).toEqual([])
      const row = services.db.updateTable('mail').where('id', '=', id)
      await row.set({ last_error: `it says ${last_error}.` }).execute()
      expect(await tablesThatHold(services, ...typed)).toEqual(['public.mail'])
      await row.set({ last_error: null }).execute()
    }
    const sealed = Buffer.from(`${person.email}, ${person.country}`)
    await services.db.updateTable('mail').set({ sealed }).execute()
    expect(await tablesThatHold(services, ...typed)).toEqual(['public.mail'])
    await services.db.deleteFrom('mail').execute()
  })

  test('from signing to taking back', async () => {
    const petition = await insertPetition(services)
    const given = { ...person, show_name: false, news: true }
    await sign(services, petition, given)
    expect(await tablesThatHold(services, ...typed)).toEqual([])

    const { manageToken, confirmToken, code } = await sign(
      services,
      petition,
      given,
    )
    expect(await remindPending(later(services, 2))).toBeGreaterThan(0)
    const secrets = [...typed, manageToken, confirmToken, code]
    expect(await tablesThatHold(services, ...secrets)).toEqual([])

    await confirmSignature(services, confirmToken)
    expect(await tablesThatHold(services, ...secrets)).toEqual([])
    await sign(services, petition, given)
    expect(await tablesThatHold(services, ...secrets)).toEqual([])
    await withdrawSignature(services, manageToken)
    expect(await tablesThatHold(services, ...secrets)).toEqual([])
  })

  test('but the name of who chose to show it, until it is taken back', async () => {
    const petition = await insertPetition(services)
    const given = { ...person, show_name: true }
    const { confirmToken, manageToken } = await sign(services, petition, given)
    const rest = typed.filter((text) => !person.name.includes(text))
    expect(rest).toHaveLength(typed.length - 3)
    expect(await tablesThatHold(services, person.name)).toEqual([
      'public.signature',
    ])
    await confirmSignature(services, confirmToken)
    expect(await tablesThatHold(services, person.name)).toEqual([
      'public.signature',
    ])
    expect(await tablesThatHold(services, ...rest)).toEqual([])
    await withdrawSignature(services, manageToken)
    expect(await tablesThatHold(services, ...typed)).toEqual([])
  })
})
