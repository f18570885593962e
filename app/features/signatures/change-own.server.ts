import { timingSafeEqual } from 'node:crypto'
import { type RawBuilder, sql, type Updateable } from 'kysely'
import type { SignatureTable } from '#db/schema.ts'
import type { Services } from '#app/services.server.ts'
import { readStops } from '../switches/read.server.ts'
import { canonicalAddress } from './address.ts'
import { changeOwn, type OwnRow, stands } from './find-own.server.ts'
import { placeOf } from './place.ts'
import { hashAddress } from './address-hash.server.ts'

type Needed = Pick<
  Services,
  'db' | 'now' | 'vault' | 'mailVault' | 'keys' | 'stops'
>
export type Changed = 'done' | 'unknown' | 'stopped' | 'not-your-address'

/**
 * Seals another name in the place of the old one, which nobody read. It is
 * shown if `show_name` says so, and never where signing can be a risk.
 */
export async function changeName(
  { vault, ...services }: Needed,
  token: string,
  { name, show_name }: { name: string; show_name: boolean },
): Promise<Changed> {
  const key = await vault.key(1)
  return change(services, token, (row) =>
    isMailed(row)
      ? 'unknown'
      : {
          sealed_name: key.seal(placeOf(row, 'name'), name),
          public_name: show_name && !row.discreet ? name : null,
          // Nobody has looked at this one yet. One that was hidden stays so
          // until somebody does: another letter must not show it again.
          name_review: sql<'changed' | null>`case
            when name_review in ('hidden', 'changed') then 'changed' end`,
        },
  )
}

/** Seals another comment in the place of the old one, or deletes it. */
export async function changeComment(
  { vault, ...services }: Needed,
  token: string,
  { comment }: { comment: string | null },
): Promise<Changed> {
  const key = await vault.key(1)
  return change(services, token, (row) => {
    if (isMailed(row)) return 'unknown'
    if (comment === null) return { sealed_comment: null }
    return row.discreet
      ? 'unknown'
      : { sealed_comment: key.seal(placeOf(row, 'comment'), comment) }
  })
}

export function hideName(services: Needed, token: string): Promise<Changed> {
  return change(services, token, () => ({ public_name: null }))
}

/**
 * Seals the address to the mail worker, for news. It has to be typed again:
 * the one that was signed with cannot be opened here, only compared. Nobody is
 * added while campaigners have stopped news.
 */
export async function startNews(
  { mailVault, ...services }: Needed,
  token: string,
  { email }: { email: string },
): Promise<Changed> {
  const { news: stop } = await readStops(services)
  const key = await mailVault.key(1)
  return change(services, token, (row) => {
    if (row.discreet) return 'unknown'
    if (stop) return 'stopped'
    return isAddressOf(services, row, email)
      ? { sealed_news: key.seal(placeOf(row, 'news'), email) }
      : 'not-your-address'
  })
}

export function stopNews(services: Needed, token: string): Promise<Changed> {
  return change(services, token, () => ({ sealed_news: null }))
}

type Changes = Omit<Updateable<SignatureTable>, 'name_review'> & {
  name_review?: RawBuilder<'changed' | null>
}

async function change(
  services: Pick<Services, 'db' | 'now'>,
  token: string,
  changesOf: (row: OwnRow) => Changes | Exclude<Changed, 'done'>,
): Promise<Changed> {
  const changed = await changeOwn(services, token, async (trx, row) => {
    if (!stands(row)) return 'unknown'
    const changes = changesOf(row)
    if (typeof changes === 'string') return changes
    await trx
      .updateTable('signature')
      .set(changes)
      .where('id', '=', row.id)
      .execute()
    return 'done'
  })
  return changed ?? 'unknown'
}

/**
 * The mail and the reminder of a pending signature hold its words, sealed to
 * the mail worker: what was replaced here would still be mailed. Who signs once
 * more replaces them all.
 */
function isMailed({ state }: OwnRow): boolean {
  return state === 'pending'
}

function isAddressOf(
  { keys }: Pick<Services, 'keys'>,
  { petition_id, address_hash }: OwnRow,
  email: string,
): boolean {
  const { secrets } = keys
  if (!address_hash || !secrets.hasPepper(petition_id)) return false
  const pepper = secrets.pepper(petition_id)
  const typed = hashAddress(pepper, petition_id, canonicalAddress(email))
  return timingSafeEqual(typed, address_hash)
}
