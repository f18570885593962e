import { type DeskMail, deskMail, plainName } from './desk-mail.tsx'
import { harmless, type Mail } from './mail.ts'

export type DeskAlarm = DeskMail & {
  kind: 'desk-alarm'
  name: string
  /** What happened: whole sentences. */
  what: string
  /** Whether it happened to the account of who gets it. */
  isOwn: boolean
  /** Of one's account, or of the log, where it stands with what came before. */
  url: string
}

/** Tells an owner, or whose account it is, what may be an attack. */
export function deskAlarm({ name, what, isOwn, url }: DeskAlarm): Mail {
  const opening = [`Hello ${plainName(name)},`, harmless(what)]
  return isOwn
    ? deskMail({
        subject: 'How you sign in at the desk has changed',
        opening,
        link: { url, label: 'See your account' },
        notes: [
          'If this was not you, somebody else is in your account. Sign out everywhere on that page, remove what is not yours, make new recovery codes, and tell an owner. If you cannot get in any more, tell an owner at once.',
        ],
        footer: 'You get this because you have an account at the desk.',
      })
    : deskMail({
        subject: 'Something at the desk needs your eyes',
        opening,
        link: { url, label: 'See the log of the desk' },
        notes: [
          'If nobody of you did this, somebody may be trying to come in. Ask whom it concerns, and if in doubt have them sign out everywhere.',
        ],
        footer: 'You get this because you are an owner of the desk.',
      })
}
