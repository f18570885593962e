import { ButtonLink, Letter } from './Letter.tsx'
import { footLines } from './lines.ts'
import { harmless, isolate, type Mail, mail, oneLine, wrap } from './mail.ts'

/** The desk speaks English only. */
export type DeskMail = { language: 'en' }

type Told = {
  subject: string
  opening: string[]
  link: { url: string; label: string }
  notes: string[]
  /** Why one gets it. */
  footer: string
}

/** What a person typed as a name, in a line of ours. */
export function plainName(name: string): string {
  return isolate(oneLine(harmless(name)))
}

/** Both parts of a mail to somebody who works at the desk. */
export function deskMail(told: Told): Mail {
  const { subject, opening, link, notes, footer } = told
  return mail(
    subject,
    [
      ...opening.map(wrap),
      `${link.label}:\n\n${link.url}`,
      ...notes.map(wrap),
      footLines(footer),
    ],
    <Letter language="en" footer={footer}>
      {opening.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <ButtonLink
        url={link.url}
        label={link.label}
        otherwise="Or copy this address into your browser:"
      />
      {notes.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Letter>,
  )
}
