import type { Services } from '#app/services.server.ts'
import { DirectoryRefused } from './errors.ts'
import { readOneAddress } from './one-address.ts'

/**
 * Gives a lawmaker an address that goes before the list's own and that no
 * import changes, or takes it away.
 *
 * @param typed null: none any more
 * @returns whose it is, and where letters to them go now
 * @throws DirectoryRefused when nobody has this id, or it is not one address
 */
export async function setStaffAddress(
  { db }: Pick<Services, 'db'>,
  id: string,
  typed: string | null,
): Promise<{ name: string; mailTo: string | null }> {
  const staff_address = typed === null ? null : readOneAddress(typed)
  const isId = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/.test(id)
  const changed = isId
    ? await db
        .updateTable('lawmaker')
        .set({ staff_address })
        .where('id', '=', id)
        .returning(['name', 'mail_to as mailTo'])
        .executeTakeFirst()
    : undefined
  if (changed) return changed
  throw new DirectoryRefused(`There is no lawmaker ${id}.`)
}
