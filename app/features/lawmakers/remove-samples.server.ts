import type { Services } from '#app/services.server.ts'

/**
 * Deletes invented chambers with all that refers to them: no letter to them
 * went anywhere.
 *
 * @param db a transaction
 * @param country null: of every country
 */
export async function removeSampleChambers(
  db: Services['db'],
  country: string | null,
): Promise<void> {
  let sample = db
    .selectFrom('lawmaker_import')
    .select('id')
    .where('is_sample', '=', true)
  if (country !== null) sample = sample.where('country', '=', country)
  const imports = (await sample.execute()).map(({ id }) => id)
  if (imports.length === 0) return

  const chambers = db
    .selectFrom('chamber')
    .select('id')
    .where('import_id', 'in', imports)
  const deliveries = db
    .selectFrom('delivery')
    .innerJoin('lawmaker', 'lawmaker.id', 'lawmaker_id')
    .select('delivery.id')
    .where('chamber_id', 'in', chambers)
  await db
    .deleteFrom('mail_report')
    .where('delivery_id', 'in', deliveries)
    .execute()
  await db.deleteFrom('delivery').where('id', 'in', deliveries).execute()
  await db
    .deleteFrom('letter_tally')
    .where('chamber_id', 'in', chambers)
    .execute()
  await db.deleteFrom('lawmaker').where('chamber_id', 'in', chambers).execute()
  await db.deleteFrom('chamber').where('import_id', 'in', imports).execute()
  await db.deleteFrom('lawmaker_import').where('id', 'in', imports).execute()
}
