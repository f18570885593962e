import { type Language, translator } from '#app/i18n/translate.ts'
import { Heading, Letter, PlainLink } from './Letter.tsx'
import { indent, type Mail, mail, oneLine, wrap } from './mail.ts'

export type AlreadySigned = {
  kind: 'already-signed'
  language: Language
  petition: { action: string; slug: string }
  petitionUrl: string
  /** The subject names neither petition nor campaign. */
  discreet: boolean
}

/** What the page tells nobody, and only the owner of the address learns. */
export function alreadySigned(props: AlreadySigned): Mail {
  const { language, petition, petitionUrl, discreet } = props
  const t = translator(language)
  const { action } = petition
  return mail(
    discreet
      ? t('mail.discreet.already')
      : t('mail.already.subject', { action }),
    [
      t('mail.helloNobody'),
      wrap(t('mail.already.text')),
      `${t('mail.petition')}:\n${indent(wrap(oneLine(action)))}`,
      wrap(t('mail.already.notMe')),
      `${t('mail.already.link')}\n\n${petitionUrl}`,
      `-- \n${wrap(t('mail.footer'))}`,
    ],
    <Letter language={language} named={!discreet}>
      <p>{t('mail.helloNobody')}</p>
      <p>{t('mail.already.text')}</p>
      <Heading>{t('mail.petition')}</Heading>
      <p dir="auto" style={{ margin: '0 0 16px', fontSize: '20px' }}>
        {action}
      </p>
      <p>{t('mail.already.notMe')}</p>
      <p>
        {t('mail.already.link')}
        <br />
        <PlainLink url={petitionUrl} />
      </p>
    </Letter>,
  )
}
