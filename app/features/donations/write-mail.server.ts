import type { RenderableMail } from '#emails/index.ts'
import { localPath } from '#app/i18n/translate.ts'
import type { TakenMail } from '#app/jobs/outbox.server.ts'
import type { WorkerServices } from '#app/services.server.ts'
import { OWN_LINK_DAYS, ownToken } from './own-link.server.ts'
import {
  type DonationMailKind,
  noticePlace,
  type SealedNotice,
} from './sealed.ts'

type Donation = NonNullable<Awaited<ReturnType<typeof findDonation>>>

/**
 * Opens a queued mail about a donation and puts together what it says.
 *
 * @returns nothing when it is no longer true: the refund came back from the
 *   bank, the month was paid after all, the donation is gone. A receipt stays
 *   true when the money is refunded: another mail says that
 */
export async function writeDonationMail(
  services: WorkerServices,
  { kind, subject_id, sealed, discreet }: TakenMail,
): Promise<{ to: string; mail: RenderableMail } | undefined> {
  const { opener, origin, contacts } = services
  const donation = await findDonation(services, subject_id)
  if (!donation) return undefined

  const noticeKind = kind as DonationMailKind
  const place = noticePlace(donation.id, noticeKind)
  const notice = JSON.parse(await opener.open(place, sealed)) as SealedNotice
  const { to, name, language } = notice
  const about = aboutOf(services, noticeKind, donation, notice)
  if (!about) return undefined

  const path = `/donate/own/${ownToken(services, donation.id)}`
  return {
    to,
    mail: {
      ...about,
      language,
      name,
      amountMinor: donation.amount_minor,
      currency: donation.currency,
      isMonthly: donation.is_monthly,
      isLive: donation.livemode,
      receiver: contacts?.organisation ?? null,
      contact: contacts?.contact ?? null,
      ownUrl: origin + localPath(language, path),
      ownDays: OWN_LINK_DAYS,
      canManage: isGoingOn(donation),
      discreet,
    },
  }
}

/** What only this kind of mail says; nothing where it is no longer true. */
function aboutOf(
  { now }: WorkerServices,
  kind: DonationMailKind,
  donation: Donation,
  notice: SealedNotice,
) {
  const { number, paid_at: paidAt, refunded_minor } = donation
  if (kind === 'renewal-failed') {
    if (paidAt) return undefined
    const at = new Date(notice.nextAttemptAt ?? 0)
    return { kind, nextAttemptAt: at > now() ? at : null }
  }
  if (!number || !paidAt) return undefined
  if (kind === 'donation-receipt') return { kind, number, paidAt }
  const refundedMinor = notice.refundedMinor!
  if (refunded_minor < refundedMinor) return undefined
  return { kind, number, paidAt, refundedMinor }
}

function isGoingOn({ subscription_state }: Donation): boolean {
  return subscription_state !== null && subscription_state !== 'cancelled'
}

function findDonation({ db }: WorkerServices, id: string | null) {
  return db
    .selectFrom('donation')
    .leftJoin('subscription', 'subscription.id', 'subscription_id')
    .select([
      'donation.id',
      'number',
      'paid_at',
      'donation.amount_minor',
      'donation.currency',
      'is_monthly',
      'donation.livemode',
      'refunded_minor',
      'subscription.state as subscription_state',
    ])
    .where('donation.id', '=', id)
    .executeTakeFirst()
}
