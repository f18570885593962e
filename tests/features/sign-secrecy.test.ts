import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { confirmSignature } from '#app/features/signatures/confirm.server.ts'
import { remindPending } from '#app/features/signatures/remind.server.ts'
import { withdrawSignature } from '#app/features/signatures/withdraw.server.ts'
import { insertPetition, later } from '#tests/support/factories.ts'
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

/** Every row of every table as text, with the table's name before it. */
async function dump(): Promise<string[]> {
  const { rows: tables } = await sql<{ name: string }>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema')`.execute(
    services.db,
  )
  const rows = await Promise.all(
    tables.map(({ name }) =>
      sql<{ row: string }>`
        select ${sql.lit(name)} || ' ' || t::text as row
        from ${sql.raw(name)} t`.execute(services.db),
    ),
  )
  return rows.flatMap(({ rows }) => rows.map(({ row }) => row))
}

/** Forms in which a text can be recognised by who knows or guesses it. */
function formsOf(text: string): string[] {
  const spelled = [text, text.toLowerCase(), text.toUpperCase()]
  return spelled.flatMap((each) => [
    each.toLowerCase(),
    ...(['hex', 'base64', 'base64url'] as const).map((encoding) =>
      // Without the end, which depends on what follows.
      Buffer.from(each)
        .toString(encoding)
        .replace(/..?=*$/, '')
        .toLowerCase(),
    ),
    ...['sha256', 'sha1', 'md5'].map((name) =>
      createHash(name).update(each).digest('hex'),
    ),
  ])
}

/** The tables whose rows hold one of the texts. */
async function tablesThatHold(...texts: string[]): Promise<string[]> {
  const forms = texts.flatMap(formsOf)
  const found = (await dump()).filter((row) =>
    forms.some((form) => row.toLowerCase().includes(form)),
  )
  return found.map((row) => row.split(' ')[0]!)
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
      expect(await tablesThatHold(...typed)).toEqual([])
      const row = services.db.updateTable('mail').where('id', '=', id)
      await row.set({ last_error: `it says ${last_error}.` }).execute()
      expect(await tablesThatHold(...typed)).toEqual(['public.mail'])
      await row.set({ last_error: null }).execute()
    }
    const sealed = Buffer.from(`${person.email}, ${person.country}`)
    await services.db.updateTable('mail').set({ sealed }).execute()
    expect(await tablesThatHold(...typed)).toEqual(['public.mail'])
    await services.db.deleteFrom('mail').execute()
  })

  test('from signing to taking back', async () => {
    const petition = await insertPetition(services)
    const given = { ...person, show_name: false, news: true }
    await sign(services, petition, given)
    expect(await tablesThatHold(...typed)).toEqual([])

    const { manageToken, confirmToken, code } = await sign(
      services,
      petition,
      given,
    )
    expect(await remindPending(later(services, 2))).toBeGreaterThan(0)
    const secrets = [...typed, manageToken, confirmToken, code]
    expect(await tablesThatHold(...secrets)).toEqual([])

    await confirmSignature(services, confirmToken)
    expect(await tablesThatHold(...secrets)).toEqual([])
    await sign(services, petition, given)
    expect(await tablesThatHold(...secrets)).toEqual([])
    await withdrawSignature(services, manageToken)
    expect(await tablesThatHold(...secrets)).toEqual([])
  })

  test('but the name of who chose to show it, until it is taken back', async () => {
    const petition = await insertPetition(services)
    const given = { ...person, show_name: true }
    const { confirmToken, manageToken } = await sign(services, petition, given)
    const rest = typed.filter((text) => !person.name.includes(text))
    expect(rest).toHaveLength(typed.length - 3)
    expect(await tablesThatHold(person.name)).toEqual(['public.signature'])
    await confirmSignature(services, confirmToken)
    expect(await tablesThatHold(person.name)).toEqual(['public.signature'])
    expect(await tablesThatHold(...rest)).toEqual([])
    await withdrawSignature(services, manageToken)
    expect(await tablesThatHold(...typed)).toEqual([])
  })
})
