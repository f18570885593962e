import { randomUUID } from 'node:crypto'
import { CompiledQuery } from 'kysely'
import type { Db } from '#db/client.server.ts'

/** At most so many mails go to one address per petition. */
export const MOST_MAILS = 5

/** The columns of a signature as they are asked for, with their types. */
const columns = {
  id: 'uuid',
  petition_id: 'uuid',
  address_hash: 'bytea',
  country: 'text',
  language: 'text',
  consent_version: 'text',
  public_name: 'text',
  sealed_name: 'bytea',
  sealed_address: 'bytea',
  sealed_postcode: 'bytea',
  sealed_comment: 'bytea',
  sealed_nonce: 'bytea',
  sealed_contact: 'bytea',
  sealed_news: 'bytea',
  commitment: 'bytea',
  confirm_hash: 'bytea',
  manage_hash: 'bytea',
  code_hash: 'bytea',
  asked_at: 'timestamptz',
  discreet: 'boolean',
} as const

export type SignedRow = {
  [Column in keyof typeof columns]: (typeof columns)[Column] extends 'bytea'
    ? Column extends 'sealed_postcode' | 'sealed_comment' | 'sealed_news'
      ? Buffer | null
      : Buffer
    : (typeof columns)[Column] extends 'timestamptz'
      ? Date
      : (typeof columns)[Column] extends 'boolean'
        ? boolean
        : Column extends 'public_name'
          ? string | null
          : string
}

const names = Object.keys(columns) as (keyof SignedRow)[]
const types = Object.values(columns)
/** What a repeat does not replace; once discreet stays discreet. */
const kept = ['petition_id', 'address_hash', 'discreet']

/**
 * A pending or withdrawn row is replaced whole, id included, because its
 * sealed records and its tokens are bound to the id; of any other row only the
 * number of mails changes. Either way it is one statement on one path, so that
 * the time it takes tells nothing; that is also why an address that had its
 * mails gets the row of one, ended and empty, instead of none.
 */
const statement = `
with input as (
  select * from unnest(${types.map((type, at) => `$${at + 1}::${type}[]`).join(', ')}, $${types.length + 1}::uuid[])
    as input (${names.join(', ')}, mail_id)
), signed as (
  insert into signature as held (${names.join(', ')}, state, code_made_at, mails)
  select ${names.join(', ')}, 'pending', asked_at, 1 from input
  on conflict (petition_id, address_hash) do update set
    ${[...names, 'state', 'code_made_at']
      .filter((name) => !kept.includes(name))
      .map(
        (name) =>
          `${name} = case when held.state in ('pending', 'withdrawn')
            then excluded.${name} else held.${name} end`,
      )
      .join(',\n    ')},
    code_tries = case when held.state in ('pending', 'withdrawn')
      then 0 else held.code_tries end,
    reminded_at = case when held.state in ('pending', 'withdrawn')
      then null else held.reminded_at end,
    discreet = held.discreet or excluded.discreet,
    mails = held.mails + 1
  where held.mails < ${MOST_MAILS}
  returning id, petition_id, address_hash, discreet
)
insert into mail (id, kind, discreet, petition_id, subject_id, sealed, state,
  next_try_at, created_at, ended_at, last_error)
select mail_id,
  case when signed.id = input.id
    then 'confirm-signature' else 'already-signed' end,
  coalesce(signed.discreet, input.discreet), petition_id, input.id,
  case when signed.id is not null then sealed_contact end,
  case when signed.id is not null then 'queued' else 'failed' end,
  asked_at, asked_at,
  case when signed.id is null then asked_at end,
  case when signed.id is null then 'too many' end
from input left join signed using (petition_id, address_hash)`

/**
 * Stores pending signatures and queues their mails, in one statement. Sorted,
 * so that two batches that hold the same addresses cannot dead-lock.
 */
export async function storeSigned(db: Db, rows: SignedRow[]): Promise<void> {
  const sorted = rows.toSorted((one, other) =>
    Buffer.compare(one.address_hash, other.address_hash),
  )
  await db.executeQuery(
    CompiledQuery.raw(statement, [
      ...names.map((name) => sorted.map((row) => row[name])),
      sorted.map(() => randomUUID()),
    ]),
  )
}
