import { beforeAll, beforeEach } from 'vitest'
import type {
  LetterMail,
  LettersOut,
} from '#app/features/letters/letter-mail.server.ts'
import type { Services, WorkerServices } from '#app/services.server.ts'
import {
  type GivenLetter,
  type InsertedChamber,
  insertCampaign,
  insertChamber,
  insertLetter,
} from '#tests/support/letters.ts'

/** A Monday, 11:00 in Berlin. */
export const start = new Date('2026-11-23T10:00:00Z')
export const SECOND_MS = 1000
export const MINUTE_MS = 60 * SECOND_MS
export const HOUR_MS = 60 * MINUTE_MS
export const DAY_MS = 24 * HOUR_MS

export function after(ms: number): Date {
  return new Date(start.getTime() + ms)
}

/** The same services at a moment. */
export function at<Some extends { now: () => Date }>(
  services: Some,
  moment: Date,
): Some {
  return { ...services, now: () => moment }
}

/** A way out that notes what goes through it, or does what `send` says. */
export function wayOut(
  send: (mail: LetterMail) => Promise<void> = async () => {},
  given: Partial<LettersOut> = {},
) {
  const mails: LetterMail[] = []
  const out: LettersOut = {
    from: 'letters@campaign.example',
    returnDomain: 'return.campaign.example',
    send(mail) {
      mails.push(mail)
      return send(mail)
    },
    ...given,
  }
  return { out, mails }
}

/** As a mailer fails. */
export function fault(given: {
  mayHaveArrived: boolean
  permanent?: boolean
  isNoMailbox?: boolean
  code?: number
  status?: string
}): Error {
  const name = 'MailError'
  return Object.assign(new Error('It failed.'), { name, ...given })
}

export function deliveryRow({ db }: Pick<Services, 'db'>, id: string) {
  const rows = db.selectFrom('delivery').selectAll()
  return rows.where('id', '=', id).executeTakeFirstOrThrow()
}

export async function mailboxState(
  { db }: Pick<Services, 'db'>,
  address: string,
) {
  const rows = db.selectFrom('mailbox').select(['state', 'why'])
  return rows.where('address', '=', address).executeTakeFirst()
}

/** All letters and what they go to, and what was changed about sending them. */
export async function clearLetters({ db }: Pick<WorkerServices, 'db'>) {
  await db.deleteFrom('mail_report').execute()
  await db.deleteFrom('delivery').execute()
  await db.deleteFrom('letter').execute()
  await db.deleteFrom('letter_tally').execute()
  await db.deleteFrom('letter_setting').execute()
  await db.deleteFrom('letter_country').execute()
  await db.deleteFrom('mailbox').execute()
  await db.deleteFrom('lawmaker').execute()
  await db.deleteFrom('chamber').execute()
}

/** A chamber of two, and letters to it; both anew for each test. */
export function useLetters(services: WorkerServices) {
  const here = {} as {
    petition: Awaited<ReturnType<typeof insertCampaign>>
    chamber: InsertedChamber
  }
  beforeAll(async () => {
    here.petition = await insertCampaign(services)
  })
  beforeEach(async () => {
    await clearLetters(services)
    here.chamber = await insertChamber(services, {
      asOf: '2026-11-01',
      members: [
        { name: 'Beispiel, Anna', address: 'Anna.B@parliament.example' },
        { name: 'Bo Beispiel', names: { en: 'Bo Example' } },
      ],
    })
  })

  /** A letter to Anna alone, due at {@link start}. */
  async function one(given: Partial<GivenLetter> = {}) {
    const { petition, chamber } = here
    const to = { ...chamber, members: chamber.members.slice(0, 1) }
    const letter = { petition, to, at: start, ...given }
    const { id, email, deliveries } = await insertLetter(services, letter)
    return { letterId: id, email, ...deliveries[0]! }
  }

  const row = (id: string) => deliveryRow(services, id)
  const tally = () =>
    services.db.selectFrom('letter_tally').selectAll().execute()
  return { here, one, row, tally }
}
