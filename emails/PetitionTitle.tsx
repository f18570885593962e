import { type Language, translator } from '#app/i18n/translate.ts'
import { Heading } from './Letter.tsx'

/** The title of a petition, under a heading that says that it is one. */
export function PetitionTitle({
  language,
  action,
}: {
  language: Language
  action: string
}) {
  return (
    <>
      <Heading>{translator(language)('mail.petition')}</Heading>
      <p dir="auto" style={{ margin: '0 0 16px', fontSize: '20px' }}>
        {action}
      </p>
    </>
  )
}
