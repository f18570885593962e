import { canonicalAddress } from '#app/features/signatures/address.ts'
import { changeSetting } from '#app/features/signatures/intake-settings.server.ts'
import { hashAddress } from '#app/features/signatures/token.server.ts'
import { openSecrets } from '#app/secrets.server.ts'
import { connect, type Db, openPool } from '#db/client.server.ts'
import { openEmbedded } from '#db/embedded.server.ts'
import { SLUG } from './e2e-visitor.ts'

/** Works with the database of the program that is tested. */
async function using<Result>(
  work: (db: Db, dir: string) => Promise<Result>,
): Promise<Result> {
  const dir = process.env.E2E_DATA_DIR!
  const database = await openEmbedded({ dir, attach: true })
  const db = connect(openPool(database.url, { max: 1 }))
  try {
    return await work(db, dir)
  } finally {
    await db.destroy()
    await database.stop()
  }
}

/** What the program has found suspicious about a signer. */
export function reasonsAgainst(email: string): Promise<string[]> {
  return using(async (db, dir) => {
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
  })
}

/** Of signs that tests give by their haste; the field for programs has 100. */
const BELOW_HONEYPOT = 95

/** Tests type, and read their mail, faster than any person. */
export function allowHaste(): Promise<void> {
  const now = () => new Date()
  return using((db) =>
    changeSetting({ db, now }, 'hold_from_score', BELOW_HONEYPOT),
  )
}
