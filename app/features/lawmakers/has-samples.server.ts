import type { Services } from '#app/services.server.ts'

/** Whether invented lawmakers are listed, for trying out. */
export async function hasSamples({
  db,
}: Pick<Services, 'db'>): Promise<boolean> {
  const row = await db
    .selectFrom('chamber')
    .innerJoin('lawmaker_import as list', 'list.id', 'import_id')
    .select('chamber.id')
    .where('is_sample', '=', true)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
