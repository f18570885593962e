import { type DeskMail, deskMail, plainName } from './desk-mail.tsx'
import type { Mail } from './mail.ts'

export type DeskLink = DeskMail & {
  kind: 'desk-link'
  name: string
  url: string
  validMinutes: number
}

/** The first half of signing in without a passkey. */
export function deskLink({ name, url, validMinutes }: DeskLink): Mail {
  return deskMail({
    subject: 'Sign in to the desk',
    opening: [
      `Hello ${plainName(name)},`,
      'somebody, probably you, asked for a link to sign in to the desk.',
    ],
    link: { url, label: 'Sign in to the desk' },
    notes: [
      `Open it in the browser in which you asked: it works in no other, for ${validMinutes} minutes, once. You also need a code from your authenticator app, or a recovery code.`,
      'You did not ask? Then do nothing: without your code nobody comes in. If it happens again, tell an owner of the desk.',
    ],
    footer: 'You get this because you work at the desk of this campaign.',
  })
}
