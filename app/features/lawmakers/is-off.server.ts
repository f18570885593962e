import type { Services } from '#app/services.server.ts'

/** Whether a campaigner stopped letters to a country. */
export async function isOff(
  { db }: Pick<Services, 'db'>,
  country: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('letter_country')
    .select('targets_off')
    .where('country', '=', country)
    .executeTakeFirst()
  return row?.targets_off ?? false
}
