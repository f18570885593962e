import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { importLawmakers } from '#app/features/lawmakers/import.server.ts'
import { listTargetCountries } from '#app/features/lawmakers/list-countries.server.ts'
import {
  addSamples,
  removeSamples,
} from '#app/features/lawmakers/sample.server.ts'
import { showChamber } from '#app/features/lawmakers/show-chamber.server.ts'
import { anImport, aReadList } from '#tests/support/lawmaker-list.ts'
import { insertCampaign, insertLetter } from '#tests/support/letters.ts'
import { useServices } from '#tests/support/services.ts'

const services = useServices()
beforeEach(() => sql`truncate lawmaker_import cascade`.execute(services.db))

const sampleSlugs = { DE: 'beispielparlament', MX: 'camara-de-ejemplo' }
const aRealList = anImport('DE', aReadList([{}], { name: 'Bundestag' }))

describe('the invented lawmakers', () => {
  test('are twelve in each of three countries, and marked', async () => {
    await addSamples(services)
    await addSamples(services)
    const isSample = true
    expect(await listTargetCountries(services)).toEqual(
      ['DE', 'MA', 'MX'].map((code) => ({ code, chambers: 1, isSample })),
    )
    const rows = await services.db
      .selectFrom('lawmaker')
      .selectAll()
      .orderBy('external_id')
      .execute()
    expect(rows).toHaveLength(36)
    for (const { name, mail_to, area } of rows) {
      expect(name).toMatch(/Beispiel|Ejemplo|مثال/)
      expect(mail_to ?? '@example.org').toMatch(/@example\.org$/)
      expect(area).not.toBeNull()
    }
  })

  test.each(['DE', 'MA', 'MX'])('of %s show every case', async (country) => {
    await addSamples(services)
    const rows = await services.db
      .selectFrom('lawmaker')
      .innerJoin('chamber', 'chamber.id', 'chamber_id')
      .select(['lawmaker.name', 'mail_to', 'contact_form', 'rejected', 'names'])
      .where('country', '=', country)
      .execute()
    const addresses = rows.flatMap(({ mail_to }) => mail_to ?? [])
    expect(new Set(addresses).size).toBe(addresses.length - 1)
    const has = (holds: (row: (typeof rows)[number]) => boolean) =>
      rows.filter(holds).length
    expect(has((row) => !row.mail_to && row.contact_form !== null)).toBe(1)
    expect(has((row) => !row.mail_to && row.rejected.length > 0)).toBe(1)
    expect(has((row) => !row.mail_to)).toBe(3)
    expect(has((row) => row.name.length > 60)).toBe(1)
    expect(
      has((row) => 'ar' in row.names || 'fr' in row.names),
    ).toBeGreaterThan(0)
  })

  test('go when a real list of their country comes, with all that hangs on them', async () => {
    const petition = await insertCampaign(services)
    await addSamples(services)
    for (const [country, slug] of Object.entries(sampleSlugs)) {
      const { chamber, lawmakers } = await showChamber(
        services,
        'en',
        country,
        slug,
      )
      const members = lawmakers
        .filter(({ noMail }) => noMail === null)
        .slice(0, 2)
        .map(({ id }) => ({ id, mailTo: `${id}@example.org` }))
      const letter = await insertLetter(services, {
        petition,
        to: { country, members },
        deliveries: 'sent',
      })
      await services.db
        .insertInto('mail_report')
        .values({
          id: letter.id,
          delivery_id: letter.deliveries[0]!.id,
          mailbox: 'x@example.org',
          kind: 'bounce',
          status: '5.1.1',
          received_at: new Date(),
        })
        .execute()
      await services.db
        .insertInto('letter_tally')
        .values({
          petition_id: petition.id,
          chamber_id: chamber.id,
          month: '2026-11-01',
          way: 'sent',
          count: 2,
        })
        .execute()
    }
    await importLawmakers(services, aRealList)
    expect(await listTargetCountries(services)).toEqual([
      { code: 'DE', chambers: 1, isSample: false },
      { code: 'MA', chambers: 1, isSample: true },
      { code: 'MX', chambers: 1, isSample: true },
    ])
    const left = await services.db
      .selectFrom('delivery')
      .select('country')
      .execute()
    expect(left).toEqual([{ country: 'MX' }, { country: 'MX' }])

    await addSamples(services)
    await removeSamples(services)
    expect(await listTargetCountries(services)).toEqual([
      { code: 'DE', chambers: 1, isSample: false },
    ])
    for (const table of ['delivery', 'letter_tally', 'mail_report'] as const) {
      expect(await services.db.selectFrom(table).selectAll().execute()).toEqual(
        [],
      )
    }
  })

  test('stay when the real list cannot be stored', async () => {
    await addSamples(services)
    const list = structuredClone(aRealList)
    list.list.chambers[0]!.lawmakers[0]!.name = 'a\0b'
    await expect(importLawmakers(services, list)).rejects.toThrow()
    expect(await listTargetCountries(services)).toHaveLength(3)
  })
})
