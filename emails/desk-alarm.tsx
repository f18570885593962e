import { type DeskMail, deskMail, plainName } from './desk-mail.tsx'
import { harmless, type Mail } from './mail.ts'

export type DeskAlarm = DeskMail & {
  kind: 'desk-alarm'
  name: string
  /** What happened: whole sentences. */
  what: string
  /** Of the log, where it stands with what came before. */
  url: string
}

/** Tells an owner what may be an attack. */
export function deskAlarm({ name, what, url }: DeskAlarm): Mail {
  return deskMail({
    subject: 'Something at the desk needs your eyes',
    opening: [`Hello ${plainName(name)},`, harmless(what)],
    link: { url, label: 'See the log of the desk' },
    notes: [
      'If nobody of you did this, somebody may be trying to come in. Ask whom it concerns, and if in doubt have them sign out everywhere.',
    ],
    footer: 'You get this because you are an owner of the desk.',
  })
}
