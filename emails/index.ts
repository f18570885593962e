import { type ConfirmLetter, confirmLetter } from './confirm-letter.tsx'
import {
  type ConfirmSignature,
  confirmSignature,
} from './confirm-signature.tsx'
import { type DeskAlarm, deskAlarm } from './desk-alarm.tsx'
import { type DeskInvitation, deskInvitation } from './desk-invitation.tsx'
import { type DeskLink, deskLink } from './desk-link.tsx'
import { type DonationReceipt, donationReceipt } from './donation-receipt.tsx'
import { type DonationRefund, donationRefund } from './donation-refund.tsx'
import { type LawmakerLetter, lawmakerLetter } from './lawmaker-letter.tsx'
import type { Mail } from './mail.ts'
import { ownPage, type OwnPageMail } from './own-page.tsx'
import { type RenewalFailed, renewalFailed } from './renewal-failed.tsx'

export type RenderableMail =
  | ConfirmSignature
  | ConfirmLetter
  | LawmakerLetter
  | OwnPageMail
  | DonationReceipt
  | DonationRefund
  | RenewalFailed
  | DeskLink
  | DeskInvitation
  | DeskAlarm

/** Both parts of a mail in its reader's language. */
export function renderMail(mail: RenderableMail): Mail {
  switch (mail.kind) {
    case 'confirm-signature':
    case 'remind-signature':
      return confirmSignature(mail)
    case 'confirm-letter':
      return confirmLetter(mail)
    case 'lawmaker-letter':
      return lawmakerLetter(mail)
    case 'already-signed':
    case 'own-page':
      return ownPage(mail)
    case 'donation-receipt':
      return donationReceipt(mail)
    case 'donation-refund':
      return donationRefund(mail)
    case 'renewal-failed':
      return renewalFailed(mail)
    case 'desk-link':
      return deskLink(mail)
    case 'desk-invitation':
      return deskInvitation(mail)
    case 'desk-alarm':
      return deskAlarm(mail)
  }
}
