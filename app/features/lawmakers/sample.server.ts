import { readFile } from 'node:fs/promises'
import type { Services } from '#app/services.server.ts'
import { lockCountry } from './lock-country.server.ts'
import { prepareList } from './prepare-list.ts'
import type { ReadList } from './read/record.ts'
import { removeSampleChambers } from './remove-samples.server.ts'
import { dayOf } from './stale.ts'
import { storeList } from './store-list.server.ts'

const file = new URL('../../../db/seed/lawmakers.sample.json', import.meta.url)

/** Lists as a reader would make them, by country. */
type Samples = Record<string, ReadList>

/**
 * Puts an invented chamber into each of three countries, unless a country has
 * one already: so the whole way to a letter can be tried.
 */
export async function addSamples({
  db,
  now,
}: Pick<Services, 'db' | 'now'>): Promise<void> {
  const samples = JSON.parse(await readFile(file, 'utf8')) as Samples
  const today = dayOf(now())
  for (const [country, read] of Object.entries(samples)) {
    const list = prepareList(read, { asOf: today, today })
    await db.transaction().execute(async (trx) => {
      await lockCountry({ db: trx }, country)
      const there = await trx
        .selectFrom('chamber')
        .select('id')
        .where('country', '=', country)
        .limit(1)
        .executeTakeFirst()
      if (there) return
      const about = { source: 'invented', licence: 'CC0', files: [] }
      await storeList(
        { db: trx, now },
        { country, list, ...about, isSample: true },
      )
    })
  }
}

/** Takes them out again: a real campaign never shows an invented lawmaker. */
export async function removeSamples({
  db,
}: Pick<Services, 'db'>): Promise<void> {
  await db.transaction().execute((trx) => removeSampleChambers(trx, null))
}
