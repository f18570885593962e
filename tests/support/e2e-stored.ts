import { canonicalAddress } from '#app/features/signatures/address.ts'
import { hashAddress } from '#app/features/signatures/token.server.ts'
import { openSecrets } from '#app/secrets.server.ts'
import { connect, openPool } from '#db/client.server.ts'
import { openEmbedded } from '#db/embedded.server.ts'
import { SLUG } from './e2e-visitor.ts'

/** What the program that is tested has found suspicious about a signer. */
export async function reasonsAgainst(email: string): Promise<string[]> {
  const dir = process.env.E2E_DATA_DIR!
  const database = await openEmbedded({ dir, attach: true })
  const db = connect(openPool(database.url, { max: 1 }))
  try {
    const { id } = await db
      .selectFrom('petition')
      .select('id')
      .where('slug', '=', SLUG)
      .executeTakeFirstOrThrow()
    const pepper = openSecrets(`${dir}/secrets`, false).pepper(id)
    const hash = hashAddress(pepper, id, canonicalAddress(email))
    const { reasons } = await db
      .selectFrom('signature')
      .select('reasons')
      .where('address_hash', '=', hash)
      .executeTakeFirstOrThrow()
    return reasons
  } finally {
    await db.destroy()
    await database.stop()
  }
}
