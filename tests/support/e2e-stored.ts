import { canonicalAddress } from '#app/features/signatures/address.ts'
import { changeSetting } from '#app/features/signatures/intake-settings.server.ts'
import { hashAddress } from '#app/features/signatures/address-hash.server.ts'
import { openSecrets } from '#app/secrets.server.ts'
import { connect, type Db, openPool } from '#db/client.server.ts'
import { openEmbedded } from '#db/embedded.server.ts'
import { insertIndicatorList } from './indicator-list.ts'
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

/** The list of indicators that `/check` compares with; once. */
export function importList(values: string[]): Promise<void> {
  return using(async (db) => {
    const name = 'v4_domains.txt'
    const known = await db
      .selectFrom('indicator_list')
      .select('id')
      .where('name', '=', name)
      .executeTakeFirst()
    if (known) return
    await insertIndicatorList({ db }, values, { name, generation: 'v4' })
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
