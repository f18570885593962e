import { Fragment } from 'react'
import { direction, type Language, translator } from '#app/i18n/translate.ts'
import { type Mail, mail } from './mail.ts'

export type LawmakerLetter = {
  kind: 'lawmaker-letter'
  /** In which it was written. */
  language: Language
  subject: string
  /** From salutation to name, paragraphs parted by empty lines. */
  letter: string
  /** The site's. */
  origin: string
  /** Where letters of the campaign are declined: an address or a web address. */
  contact: string
}

/**
 * What one person wrote to a lawmaker: their words and nothing beside them but
 * how it came. No picture, no style, nothing that is loaded or counted.
 */
export function lawmakerLetter(props: LawmakerLetter): Mail {
  const { language, subject, letter, origin, contact } = props
  const t = translator(language)
  const notes = [
    t('letter.via', { site: t('site.name'), origin }),
    t('letter.stop', { contact }),
  ]
  return mail(
    subject,
    [letter, `-- \n${notes.join('\n')}`],
    <html lang={language} dir={direction(language)}>
      <head>
        <meta charSet="utf-8" />
      </head>
      <body>
        {letter.split(/\n{2,}/).map((paragraph, at) => (
          <p key={at} dir="auto">
            <Lines of={paragraph} />
          </p>
        ))}
        <hr />
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </body>
    </html>,
  )
}

function Lines({ of }: { of: string }) {
  return of.split('\n').map((line, at) => (
    <Fragment key={at}>
      {at > 0 && <br />}
      {line}
    </Fragment>
  ))
}
