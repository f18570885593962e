import { type Language, translator } from '#app/i18n/translate.ts'
import { Heading, Letter, PlainLink } from './Letter.tsx'
import { footLines, petitionLines } from './lines.ts'
import { type Mail, mail, wrap } from './mail.ts'
import { PetitionTitle } from './PetitionTitle.tsx'

export type OwnPageMail = {
  kind: 'already-signed' | 'own-page'
  language: Language
  petition: { action: string; slug: string }
  ownUrl: string
  ownHours: number
  /** Subject and first lines name neither petition nor campaign. */
  discreet: boolean
}

/**
 * Leads to the page of one's own: because it was asked for, or because the
 * address was used once more. The site tells nobody which; only the owner of
 * the address learns it.
 */
export function ownPage(props: OwnPageMail): Mail {
  if (props.discreet) return discreetly(props)
  const { kind, language, petition, ownUrl, ownHours } = props
  const t = translator(language)
  const { action } = petition
  const already = kind === 'already-signed'
  const subject = already
    ? t('mail.already.subject', { action })
    : t('mail.own.subject', { action })
  const opening = t(already ? 'mail.already.text' : 'mail.own.text')
  const valid = t('mail.own.valid', { hours: ownHours })
  const ignore = t(already ? 'mail.already.notMe' : 'mail.own.ignore')
  return mail(
    subject,
    [
      t('mail.helloNobody'),
      wrap(opening),
      petitionLines(language, action),
      `${t('mail.own.heading')}\n${wrap(t('mail.own.link'))}`,
      ownUrl,
      valid,
      wrap(ignore),
      footLines(t('mail.footer')),
    ],
    <Letter language={language}>
      <p>{t('mail.helloNobody')}</p>
      <p>{opening}</p>
      <PetitionTitle language={language} action={petition.action} />
      <Heading>{t('mail.own.heading')}</Heading>
      <p>
        {t('mail.own.link')}
        <br />
        <PlainLink url={ownUrl} />
      </p>
      <p>{valid}</p>
      <p>{ignore}</p>
    </Letter>,
  )
}

function discreetly(props: OwnPageMail): Mail {
  const { kind, language, petition, ownUrl, ownHours } = props
  const t = translator(language)
  const already = kind === 'already-signed'
  const opening = t(already ? 'mail.already.text' : 'mail.own.text')
  const valid = t('mail.discreet.valid', { hours: ownHours })
  const ignore = t(already ? 'mail.already.notMe' : 'mail.own.ignore')
  return mail(
    t('mail.discreet.already'),
    [
      t('mail.helloNobody'),
      wrap(valid),
      ownUrl,
      wrap(t('mail.discreet.own')),
      wrap(opening),
      petitionLines(language, petition.action),
      wrap(ignore),
      wrap(t('mail.discreet.delete')),
      footLines(t('mail.footer')),
    ],
    <Letter language={language} named={false}>
      <p>{t('mail.helloNobody')}</p>
      <p>{valid}</p>
      <p>
        <PlainLink url={ownUrl} />
      </p>
      <p>{t('mail.discreet.own')}</p>
      <p>{opening}</p>
      <PetitionTitle language={language} action={petition.action} />
      <p>{ignore}</p>
      <p>{t('mail.discreet.delete')}</p>
    </Letter>,
  )
}
