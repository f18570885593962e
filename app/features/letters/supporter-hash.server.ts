import type { Services } from '#app/services.server.ts'
import { canonicalAddress } from '../signatures/address.ts'
import { hashSupporter } from '../signatures/address-hash.server.ts'

/** By petition, of those that still have a pepper. */
export async function hashesOf(
  { db, keys }: Pick<Services, 'db' | 'keys'>,
  address: string,
): Promise<Map<string, Buffer>> {
  const { secrets } = keys
  const canonical = canonicalAddress(address)
  const petitions = await db.selectFrom('petition').select('id').execute()
  return new Map(
    petitions
      .filter(({ id }) => secrets.hasPepper(id))
      .map(({ id }) => [id, hashSupporter(secrets.pepper(id), id, canonical)]),
  )
}
