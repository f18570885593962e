import { createHash } from 'node:crypto'
import type { Services } from '#app/services.server.ts'
import type { ChamberChange } from './compare-list.ts'
import { DirectoryChanged } from './errors.ts'
import { lockCountry } from './lock-country.server.ts'
import { removeSampleChambers } from './remove-samples.server.ts'
import { type ListToImport, storeList } from './store-list.server.ts'

/**
 * Stores a list, all of it or nothing. Lawmakers are matched by chamber and id;
 * who is gone from a chamber of the list is retired, who is back is not any
 * more. What campaigners entered stays, but a stale list that they accepted has
 * to be accepted again. The country's invented chambers go.
 *
 * @param agreed {@link digestOf} the changes that somebody was shown before
 * @throws DirectoryChanged when it would change something else now
 * @throws DirectoryRefused when two chambers of the list would be the same
 */
export async function importLawmakers(
  { db, now }: Pick<Services, 'db' | 'now'>,
  given: ListToImport,
  agreed?: string,
): Promise<ChamberChange[]> {
  return db.transaction().execute(async (trx) => {
    await lockCountry({ db: trx }, given.country)
    await removeSampleChambers(trx, given.country)
    const wish = { ...given, isSample: false }
    const changes = await storeList({ db: trx, now }, wish)
    if (agreed === undefined || agreed === digestOf(changes)) return changes
    throw new DirectoryChanged()
  })
}

/** The same for the same changes: what was shown can be told from what is. */
export function digestOf(changes: ChamberChange[]): string {
  return createHash('sha256').update(JSON.stringify(changes)).digest('hex')
}
