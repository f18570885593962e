import { type AlreadySigned, alreadySigned } from './already-signed.tsx'
import {
  type ConfirmSignature,
  confirmSignature,
} from './confirm-signature.tsx'
import type { Mail } from './mail.ts'

export type RenderableMail = ConfirmSignature | AlreadySigned

/** Both parts of a mail in its reader's language. */
export function renderMail(mail: RenderableMail): Mail {
  switch (mail.kind) {
    case 'confirm-signature':
    case 'remind-signature':
      return confirmSignature(mail)
    case 'already-signed':
      return alreadySigned(mail)
  }
}
