import { randomUUID } from 'node:crypto'
import type { Transaction } from 'kysely'
import type { TakenMail } from '#app/jobs/outbox.server.ts'
import type { Services, WorkerServices } from '#app/services.server.ts'
import type { Place } from '#app/vault/record.ts'
import type { Schema } from '#db/schema.ts'
import {
  addressesInWords,
  type EnteredAddresses,
} from './addresses-in-words.server.ts'
import { openAddress } from './campaigner-address.server.ts'
import { LINK_MINUTES } from './link-minutes.ts'
import type { Role } from './permissions.ts'

/** What a mail of the desk's says, as the worker opens it. */
export type DeskMailContent =
  | { kind: 'desk-link'; to: string; name: string; path: string }
  | {
      kind: 'desk-invitation'
      to: string
      name: string
      path: string
      role: Role
      /** Who invites. */
      by: string
    }
  /** `what`: whole sentences. `isOwn`: of one's own account. */
  | {
      kind: 'desk-alarm'
      to: string
      name: string
      what: string
      isOwn: boolean
    }

export type DeskMailKind = DeskMailContent['kind']

/**
 * What is queued: to whom it goes stands in it only where that is not a
 * campaigner yet. Else the worker opens the address that they have then.
 */
export type QueuedContent = {
  'desk-link': { path: string }
  'desk-invitation': {
    /** Or the campaigner who gets a new way in. */
    to: string | { campaignerId: string }
    name: string
    path: string
    role: Role
    by: string
  }
  'desk-alarm': { what: string; isOwn?: true } | { addresses: EnteredAddresses }
}

type Needed = Pick<Services, 'mailVault' | 'now'>

/**
 * Queues a mail in the transaction of its cause.
 *
 * @param about the campaigner whom it is for, or of a `desk-invitation` that
 *   invitation: when it has ended until then, nothing is mailed
 * @param goesAt when, if not at once
 */
export async function queueDeskMail<Kind extends DeskMailKind>(
  trx: Transaction<Schema>,
  services: Needed,
  kind: Kind,
  about: string,
  content: QueuedContent[Kind],
  goesAt = services.now(),
): Promise<void> {
  const sealed = await sealDeskMail(services, kind, about, content)
  await trx
    .insertInto('mail')
    .values({
      ...sealed,
      kind,
      discreet: false,
      petition_id: null,
      subject_id: about,
      about,
      next_try_at: goesAt,
      created_at: services.now(),
      last_error: null,
    })
    .execute()
}

/** The content for a new row of the outbox; it opens in that row only. */
export async function sealDeskMail<Kind extends DeskMailKind>(
  { mailVault }: Pick<Services, 'mailVault'>,
  kind: Kind,
  about: string,
  content: QueuedContent[Kind],
): Promise<{ id: string; sealed: Buffer }> {
  const id = randomUUID()
  const key = await mailVault.key(1)
  const place = placeOf({ id, kind, subject_id: about })
  return { id, sealed: key.seal(place, JSON.stringify(content)) }
}

function placeOf(mail: Pick<TakenMail, 'id' | 'kind' | 'subject_id'>): Place {
  return {
    purpose: 'desk',
    petition: '',
    signature: mail.subject_id!,
    field: `${mail.kind} ${mail.id}`,
  }
}

/**
 * Opens a queued mail of the desk's.
 *
 * @returns nothing when it is no longer true: its link is over, its invitation
 *   was used or taken back, who gets it does not work here any more, what it
 *   would count came to nothing
 */
export async function openDeskMail(
  worker: WorkerServices,
  taken: TakenMail,
): Promise<DeskMailContent | undefined> {
  const { subject_id, sealed } = taken
  const text = await worker.opener.open(placeOf(taken), sealed)
  const kind = taken.kind as DeskMailKind
  if (kind === 'desk-invitation') {
    if (!(await isWaiting(worker, subject_id!))) return undefined
    const { to, ...content } = JSON.parse(text) as QueuedContent[typeof kind]
    if (typeof to === 'string') return { kind, ...content, to }
    const reached = await reach(worker, to.campaignerId)
    return reached && { kind, ...content, to: reached.to }
  }
  if (kind === 'desk-link' && isOver(worker, taken)) return undefined
  const reached = await reach(worker, subject_id!)
  if (!reached) return undefined
  if (kind === 'desk-link') {
    const { path } = JSON.parse(text) as QueuedContent[typeof kind]
    return { kind, ...reached, path }
  }
  const told = JSON.parse(text) as QueuedContent[typeof kind]
  if ('what' in told) {
    return { kind, ...reached, what: told.what, isOwn: Boolean(told.isOwn) }
  }
  const what = await addressesInWords(worker, told.addresses)
  return what === undefined
    ? undefined
    : { kind, ...reached, what, isOwn: false }
}

function isOver({ now }: WorkerServices, { created_at }: TakenMail): boolean {
  return now().getTime() - created_at.getTime() > LINK_MINUTES * 60 * 1000
}

async function isWaiting(
  { db, now }: WorkerServices,
  invitationId: string,
): Promise<boolean> {
  const waiting = await db
    .selectFrom('invitation')
    .select('id')
    .where('id', '=', invitationId)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('ends_at', '>', now())
    .executeTakeFirst()
  return waiting !== undefined
}

async function reach(
  worker: WorkerServices,
  campaignerId: string,
): Promise<{ to: string; name: string } | undefined> {
  const found = await worker.db
    .selectFrom('campaigner')
    .select(['name', 'sealed_address'])
    .where('id', '=', campaignerId)
    .executeTakeFirst()
  // Gone with whoever was removed: the table sees to that.
  if (!found?.sealed_address) return undefined
  const to = await openAddress(worker, campaignerId, found.sealed_address)
  return { to, name: found.name }
}
