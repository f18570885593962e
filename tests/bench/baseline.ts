import { randomBytes, randomUUID } from 'node:crypto'
import type pg from 'pg'

const CLIENTS = 8

/**
 * What the database itself does: prepared statements that insert one signature
 * and one mail row each, on 8 connections, with rows as long as real ones, and
 * without the desk's figures: what they cost is the program's.
 *
 * @returns statements a second
 */
export async function insertSingly(
  pool: pg.Pool,
  petitionId: string,
  count: number,
): Promise<number> {
  const figures = (does: 'enable' | 'disable') =>
    pool.query(`alter table signature ${does} trigger figure_signature_added`)
  await figures('disable')
  const sealed = randomBytes(80)
  const contact = randomBytes(480)
  let left = count
  const start = performance.now()
  await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      const client = await pool.connect()
      while (left-- > 0) {
        const id = randomUUID()
        await client.query({
          name: 'insert',
          text: `with signed as (
              insert into signature (id, petition_id, state, discreet, address_hash,
                country, language, consent_version, sealed_name,
                sealed_address, sealed_nonce, sealed_contact, commitment,
                confirm_hash, manage_hash, code_hash, code_made_at, mails,
                asked_at, first_id, state_since, score, reasons, mail_domain)
              values ($1, $2, 'pending', false, $3, 'GB', 'en', 'bench', $4, $4, $4,
                $5, $3, $3, $3, $3, now(), 1, now(), $1, now(), 10,
                '{proof-missing}', '#0123456789abcdef0123456789abcdef')
            )
            insert into mail (id, kind, discreet, petition_id, subject_id, about,
              sealed, next_try_at, created_at)
            values ($6, 'confirm-signature', false, $2, $1, $1, $5, now(), now())`,
          values: [
            id,
            petitionId,
            randomBytes(32),
            sealed,
            contact,
            randomUUID(),
          ],
        })
      }
      client.release()
    }),
  )
  const seconds = (performance.now() - start) / 1000
  await figures('enable')
  return count / seconds
}
