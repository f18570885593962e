import { type DeskMail, deskMail, plainName } from './desk-mail.tsx'
import type { Mail } from './mail.ts'

export type DeskInvitation = DeskMail & {
  kind: 'desk-invitation'
  name: string
  /** As what, in words. */
  role: { name: string; does: string }
  /** Who invites. */
  by: string
  url: string
  validDays: number
}

/** Asks somebody to work at the desk. */
export function deskInvitation(props: DeskInvitation): Mail {
  const { role, url, validDays } = props
  return deskMail({
    subject: 'You are invited to work at the desk',
    opening: [
      `Hello ${plainName(props.name)},`,
      `${plainName(props.by)} invites you to work at the desk of this campaign as ${role.name.toLowerCase()}: ${role.does}.`,
    ],
    link: { url, label: 'See the invitation' },
    notes: [
      `The link works for ${validDays} days, once. Whoever has it can accept it, so pass it on to nobody.`,
      'You do not know what this is about? Then do nothing: without you it ends by itself.',
    ],
    footer:
      'You get this because somebody at the desk of this campaign typed your address.',
  })
}
