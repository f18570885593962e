import { randomUUID } from 'node:crypto'
import { CompiledQuery } from 'kysely'
import { byteaArray } from '#db/bytea-array.ts'
import type { Db } from '#db/client.server.ts'

/** At most so many mails go to one address per petition. */
export const MOST_MAILS = 5
/** How long a later mail's link to the page of one's own works. */
export const ACCESS_HOURS = 24

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
  score: 'smallint',
  reasons: 'text',
  network_tag: 'bytea',
  mail_domain: 'text',
  source_id: 'integer',
} as const

type Column = keyof typeof columns
type Typed = {
  uuid: string
  bytea: Buffer
  text: string
  timestamptz: Date
  boolean: boolean
  smallint: number
  integer: number
}
type Optional =
  | 'public_name'
  | 'sealed_postcode'
  | 'sealed_comment'
  | 'sealed_news'
  | 'network_tag'
  | 'source_id'

/** `reasons` are separated by commas: an array of arrays would be flattened. */
export type SignedRow = {
  [Name in Column]:
    Typed[(typeof columns)[Name]] | (Name extends Optional ? null : never)
}

const names = Object.keys(columns) as Column[]
const types = Object.values(columns)
/** What a repeat does not replace; once discreet stays discreet. */
const kept: Column[] = ['petition_id', 'address_hash', 'discreet']
/** What a repeat puts anew besides the columns that were asked for. */
const fresh = {
  state: "'pending'",
  state_since: 'excluded.asked_at',
  is_exact: 'true',
  code_made_at: 'excluded.asked_at',
  code_tries: '0',
  reminded_at: 'null',
  moderation_id: 'null',
  access_id: 'null',
  access_hash: 'null',
  access_until: 'null',
}
/**
 * Of a row that stays as it is: its owner gets a new link to its page, whose
 * token is the one that the new row would have had.
 */
const linked: Record<string, string> = {
  access_id: 'excluded.id',
  access_hash: 'excluded.manage_hash',
  access_until: `excluded.asked_at + interval '${ACCESS_HOURS} hours'`,
}
/** Where signing can be a risk, whatever a later form says. */
const guarded = Object.fromEntries(
  [
    'public_name',
    'sealed_postcode',
    'sealed_comment',
    'sealed_news',
    'source_id',
  ].map((name) => [
    name,
    `case when held.discreet or excluded.discreet
      then null else excluded.${name} end`,
  ]),
)
/** Anybody can post an address badly: its owner's better form stays in force. */
const better = "held.state = 'pending' and held.score < excluded.score"
const judged = Object.fromEntries(
  ['score', 'reasons'].map((name) => [
    name,
    `case when ${better} then held.${name} else excluded.${name} end`,
  ]),
)
const replaced = {
  ...Object.fromEntries(
    names
      .filter((name) => !kept.includes(name))
      .map((name) => [name, `excluded.${name}`]),
  ),
  ...guarded,
  ...judged,
  ...fresh,
}

/**
 * A pending or withdrawn row is replaced whole, id included, because its
 * sealed records and its tokens are bound to the id; of any other row only the
 * number of mails and the way in change. Either way it is one statement on one
 * path, so that the time it takes tells nothing; that is also why an address
 * that had its mails gets the row of one, ended and empty, instead of none.
 */
const statement = `
with input as (
  select * from unnest(${types.map((type, at) => `$${at + 1}::${type}[]`).join(', ')}, $${types.length + 1}::uuid[])
    as input (${names.join(', ')}, mail_id)
), signed as (
  insert into signature as held (${names.join(', ')}, first_id, state,
    state_since, code_made_at, mails)
  select ${names.map((name) => (name === 'reasons' ? "string_to_array(reasons, ',')" : name)).join(', ')},
    id, 'pending', asked_at, asked_at, 1 from input
  on conflict (petition_id, address_hash) do update set
    ${Object.entries(replaced)
      .map(
        ([name, value]) =>
          `${name} = case when held.state in ('pending', 'withdrawn')
            then ${value} else ${linked[name] ?? `held.${name}`} end`,
      )
      .join(',\n    ')},
    first_id = case when held.state = 'withdrawn'
      then excluded.first_id else held.first_id end,
    discreet = held.discreet or excluded.discreet,
    mails = held.mails + 1
  where held.mails < ${MOST_MAILS}
  returning id, first_id, petition_id, address_hash, discreet
)
insert into mail (id, kind, discreet, petition_id, subject_id, about, sealed,
  state, next_try_at, created_at, ended_at, last_error)
select mail_id,
  case when signed.id = input.id
    then 'confirm-signature' else 'already-signed' end,
  coalesce(signed.discreet, input.discreet), petition_id,
  case when signed.id is not null then input.id end, signed.first_id,
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
      ...names.map((name) => {
        const values = sorted.map((row) => row[name])
        return columns[name] === 'bytea'
          ? byteaArray(values as (Buffer | null)[])
          : values
      }),
      sorted.map(() => randomUUID()),
    ]),
  )
}
