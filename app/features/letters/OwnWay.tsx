import { defaultLanguage, isLanguage } from '#app/i18n/translate.ts'
import { useLanguage } from '#app/ui/language.tsx'
import type { Target } from '../lawmakers/view.ts'
import { wholeLetter } from './template.ts'
import type { LetterText } from './view.ts'
import { gmailLink, mailtoLink, outlookLink } from './ways.ts'

type Props = { target: Target; letter: LetterText }

/** To one lawmaker: links that fill a letter in, and what is to be copied. */
export function OwnWay({ target, letter }: Props) {
  const { t } = useLanguage()
  const { name, contactForm, noMail } = target
  const address = noMail === 'bounced' ? null : target.address
  const links = linksTo(target, letter, t('write.own.yourName'))
  return (
    <>
      <h3>
        <bdi>{name}</bdi>
      </h3>
      {!address && (
        <p>{t(contactForm ? 'write.own.formOnly' : 'write.own.none')}</p>
      )}
      <p className="ways">
        {address && (
          <>
            <WayTo name={name} way="mail" href={links.mail.href} />
            <WayTo name={name} way="gmail" href={links.gmail.href} />
            <WayTo name={name} way="outlook" href={links.outlook.href} />
          </>
        )}
        {contactForm && <WayTo name={name} way="form" href={contactForm} />}
      </p>
      {address && (
        <dl className="facts">
          <div>
            <dt>{t('write.own.address')}</dt>
            <dd>
              <bdi dir="ltr">{address}</bdi>
            </dd>
          </div>
        </dl>
      )}
      <details open={!address}>
        <summary>{t('write.own.copy')}</summary>
        <div className="field">
          <textarea
            readOnly
            rows={12}
            dir="auto"
            lang={letter.language}
            aria-label={t('write.own.letterTo', { name })}
            defaultValue={links.text}
          />
        </div>
      </details>
    </>
  )
}

/** Many on the page are called the same: each says to whom it leads. */
function WayTo({
  name,
  way,
  href,
}: {
  name: string
  way: 'mail' | 'gmail' | 'outlook' | 'form'
  href: string
}) {
  const { t } = useLanguage()
  const words = t(`write.own.${way}`)
  const rel = way === 'mail' ? undefined : 'noreferrer'
  return (
    <a
      href={href}
      rel={rel}
      aria-label={t('write.own.linkFor', { way: words, name })}
    >
      {words}
    </a>
  )
}

/** The letter to one lawmaker, as text and as links that open it. */
export function linksTo(target: Target, letter: LetterText, yourName: string) {
  const { subject, language } = letter
  const text = wholeLetter({
    language: isLanguage(language) ? language : defaultLanguage,
    kind: target.chamber.kind,
    lawmaker: target.name,
    body: letter.body,
    name: yourName,
  })
  const written = { to: target.address ?? '', subject, body: text }
  return {
    text,
    mail: mailtoLink(written),
    gmail: gmailLink(written),
    outlook: outlookLink(written),
  }
}
