import { randomUUID } from 'node:crypto'
import type { Contact } from '#app/features/signatures/contact.ts'
import type { Signer } from '#app/features/signatures/form.ts'
import { preparePeppers } from '#app/features/signatures/prepare-peppers.server.ts'
import type { WorkerServices } from '#app/services.server.ts'
import type { MailKind } from '#db/schema.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** A petition with English texts, open unless `given` says otherwise. */
export async function insertPetition(
  services: WorkerServices,
  given: { opens_at?: Date; closes_at?: Date | null } = {},
) {
  const id = randomUUID()
  const petition = {
    id,
    slug: `petition-${id.slice(0, 8)}`,
    opens_at: new Date('2021-07-18'),
    closes_at: null,
    created_at: new Date(),
    ready_at: new Date(),
    ...given,
  }
  await services.db.insertInto('petition').values(petition).execute()
  await services.db
    .insertInto('petition_text')
    .values({
      petition_id: id,
      language: 'en',
      action: `Stop it (${petition.slug})`,
      summary: 'It must stop.',
      background: ['Because.'],
      demands: '[]',
      source: 'invented',
      review: null,
    })
    .execute()
  const open = { ...services, now: () => petition.opens_at }
  await preparePeppers(open, true)
  return petition
}

/** As if somebody had proven that what is sealed can be opened. */
export async function makeReady({
  db,
}: Pick<WorkerServices, 'db'>): Promise<void> {
  await db.updateTable('petition').set({ ready_at: new Date() }).execute()
}

export function aSigner(given: Partial<Signer> = {}): Signer {
  return {
    name: 'Ada Lovelace',
    email: `ada-${randomUUID()}@example.org`,
    country: 'GB',
    postcode: null,
    comment: null,
    show_name: false,
    news: false,
    ...given,
  }
}

export type QueuedMail = Contact & { id: string; kind: MailKind }

/** What waits in the outbox, opened with the mail worker's key; oldest first. */
export async function queuedMails(
  { db, opener }: WorkerServices,
  petitionId: string,
): Promise<QueuedMail[]> {
  const rows = await db
    .selectFrom('mail')
    .selectAll()
    .where('petition_id', '=', petitionId)
    .where('sealed', 'is not', null)
    .orderBy('created_at')
    .execute()
  return Promise.all(
    rows.map(async ({ id, kind, petition_id, subject_id, sealed }) => {
      const place = {
        purpose: 'signature',
        petition: petition_id!,
        signature: subject_id!,
        field: 'contact',
      }
      const contact = JSON.parse(await opener.open(place, sealed!)) as Contact
      return { ...contact, id, kind }
    }),
  )
}

/** The same services at another moment. */
export function later<Some extends { now: () => Date }>(
  services: Some,
  days: number,
): Some {
  const moment = new Date(Date.now() + days * DAY_MS)
  return { ...services, now: () => moment }
}
