import { randomUUID } from 'node:crypto'
import type { Transaction } from 'kysely'
import {
  defaultLanguage,
  isLanguage,
  type Language,
} from '#app/i18n/translate.ts'
import type { DonorContact } from '#app/payments.ts'
import type { Services } from '#app/services.server.ts'
import type { Schema } from '#db/schema.ts'
import { isAtRisk } from '../signatures/at-risk.ts'
import {
  type DonationMailKind,
  noticePlace,
  type SealedNotice,
} from './sealed.ts'

type Given = Pick<Services, 'mailVault' | 'now'>

/** Of the donation's row, what its mails depend on before they are written. */
type Noticed = { id: string; country: string | null; language: string }

/** Queues the receipt. Call it once, in the transaction that finds it paid. */
export async function queueReceipt(
  trx: Transaction<Schema>,
  services: Given,
  donation: Noticed,
  contact: DonorContact,
): Promise<void> {
  await queue(trx, services, 'donation-receipt', donation, sealedFor(contact))
}

/**
 * Queues the news that money goes back.
 *
 * @param refundedNowMinor since the donor was told last, not in all
 */
export async function queueRefundNotice(
  trx: Transaction<Schema>,
  services: Given,
  donation: Noticed,
  contact: DonorContact,
  refundedNowMinor: number,
): Promise<void> {
  const told = { ...sealedFor(contact), refundedMinor: refundedNowMinor }
  await queue(trx, services, 'donation-refund', donation, told)
}

/** Queues the news that a month was not paid. */
export async function queueRenewalFailed(
  trx: Transaction<Schema>,
  services: Given,
  donation: Noticed,
  contact: DonorContact,
  { nextAttemptAt }: { nextAttemptAt: Date | null },
): Promise<void> {
  const told = {
    ...sealedFor(contact),
    nextAttemptAt: nextAttemptAt?.toISOString(),
  }
  await queue(trx, services, 'renewal-failed', donation, told)
}

type Told = Omit<SealedNotice, 'language'>

function sealedFor({ address, name }: DonorContact): Told {
  return { to: address, name }
}

async function queue(
  trx: Transaction<Schema>,
  { mailVault, now }: Given,
  kind: DonationMailKind,
  { id, country, language }: Noticed,
  told: Told,
): Promise<void> {
  const notice: SealedNotice = { ...told, language: spoken(language) }
  const key = await mailVault.key(1)
  await trx
    .insertInto('mail')
    .values({
      id: randomUUID(),
      kind,
      discreet: isAtRisk(country ?? undefined),
      subject_id: id,
      sealed: key.seal(noticePlace(id, kind), JSON.stringify(notice)),
      next_try_at: now(),
      created_at: now(),
    })
    .execute()
}

/** A language of the row may be one that the site no longer speaks. */
function spoken(language: string): Language {
  return isLanguage(language) ? language : defaultLanguage
}
