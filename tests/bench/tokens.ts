import type { Contact } from '#app/features/signatures/contact.ts'
import { createOpener } from '#app/vault/open.server.ts'
import type { Place } from './place.ts'

/** The confirm tokens of signatures that are pending, as their mails hold them. */
export async function readTokens(
  { pool, mailIdentity }: Place,
  count: number,
): Promise<string[]> {
  const opener = createOpener({
    identity: mailIdentity,
    async loadKey(id) {
      const { rows } = await pool.query(
        'select wrapped from vault_key where id = $1',
        [id],
      )
      return rows[0]?.wrapped as Buffer | undefined
    },
  })
  const { rows } = await pool.query(
    `select id, petition_id, sealed_contact from signature
     where state = 'pending' and consent_version <> 'bench' limit $1`,
    [count],
  )
  return Promise.all(
    rows.map(async ({ id, petition_id, sealed_contact }) => {
      const place = {
        purpose: 'signature',
        petition: petition_id,
        signature: id,
        field: 'contact',
      }
      const text = await opener.open(place, sealed_contact)
      return (JSON.parse(text) as Contact).confirmToken
    }),
  )
}
