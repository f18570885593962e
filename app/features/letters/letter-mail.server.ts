import { wholeLetter } from './template.ts'
import type { Language } from '#app/i18n/translate.ts'
import { returnPathOf } from '#app/jobs/return-tag.server.ts'
import type { WorkerServices } from '#app/services.server.ts'
import type { Addressed } from './find-addressed.server.ts'
import type { OpenedLetter } from './open-letter.server.ts'
import type { TakenDelivery } from './take-due.server.ts'

/** The way out for letters. */
export type LettersOut = {
  /** Whose mail they are: the address of the site. */
  from: string
  /** The domain of return paths, where reports on mail come in. */
  returnDomain: string
  /** Test mode: all letters go there, and none is counted. */
  testTo?: string
  send(mail: LetterMail): Promise<void>
}

export type LetterMail = {
  to: string
  messageId: string
  lang: string
  subject: string
  text: string
  html: string
  fromName: string
  returnPath: string
  isByPerson: true
  headers: Record<string, string>
}

/**
 * Writes the mail that one lawmaker gets: as mail of a person, from an address
 * that the site may use, so that mail servers trust it, and with answers to the
 * writer. Its return path names the delivery and nobody (VERP); the same
 * `Message-ID` on every try.
 */
export function writeLetterToLawmaker(
  { renderMail, origin, contacts }: WorkerServices,
  out: LettersOut,
  given: { taken: TakenDelivery; to: Addressed; letter: OpenedLetter },
): LetterMail {
  const { taken, to } = given
  const { language, sender, text } = given.letter
  const rendered = renderMail({
    kind: 'lawmaker-letter',
    language: language as Language,
    subject: text.subject,
    letter: wholeLetter({
      language: language as Language,
      kind: to.kind,
      lawmaker: to.names[language] ?? to.name,
      body: text.body,
      name: sender.name,
    }),
    origin,
    contact: contactOf(contacts?.contact) ?? `${origin}/contact`,
  })
  return {
    ...rendered,
    to: out.testTo ?? to.address,
    messageId: `<${taken.id}@${domainOf(out.from)}>`,
    lang: language,
    fromName: `${sender.name} via Moratorium`,
    // A bounce of the one who tests must not stop the lawmaker's address.
    returnPath: out.testTo
      ? out.from
      : returnPathOf(taken.return_tag, out.returnDomain),
    isByPerson: true,
    headers: {
      'Reply-To': sender.address,
      ...(out.testTo && { 'X-Moratorium-Intended-Recipient': to.address }),
    },
  }
}

function contactOf(contact = ''): string | undefined {
  return /^[^\s<>@,]+@[^\s<>@,]+\.[^\s<>@,]+$/.test(contact)
    ? contact
    : undefined
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1)
}
