import { Button } from '#app/ui/Button.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { defaultLanguage, isLanguage } from '#app/i18n/translate.ts'
import type { Target } from '../lawmakers/view.ts'
import type { HowToSend } from './act-on-letter.server.ts'
import { Kept, LETTER_FIELDS } from './LetterForm.tsx'
import { wholeLetter } from './template.ts'
import type { LetterText } from './view.ts'
import { gmailLink, mailtoLink, outlookLink } from './ways.ts'

/** Every way that does not go through here, for each lawmaker. */
export function OwnWays({ letter, targets, values }: HowToSend) {
  const { t } = useLanguage()
  const isLong = targets.some(
    (target) =>
      target.address !== null && !linksTo(target, letter, '').mail.isWhole,
  )
  return (
    <section aria-labelledby="own">
      <h2 id="own">{t('write.own.heading')}</h2>
      <p>{t('write.own.text')}</p>
      <p>{t('write.own.links')}</p>
      {isLong && <p>{t('write.own.long')}</p>}
      <ul className="chambers">
        {targets.map((target) => (
          <li key={target.id}>
            <OwnWay target={target} letter={letter} />
          </li>
        ))}
      </ul>
      <h3>{t('write.own.sent.heading')}</h3>
      <p>{t('write.own.sent.text')}</p>
      <form method="post" noValidate>
        <input type="hidden" name="act" value="own" />
        <Kept values={values} targets={targets} names={LETTER_FIELDS} />
        <Button quiet>{t('write.own.sent.submit')}</Button>
      </form>
    </section>
  )
}

function OwnWay({ target, letter }: { target: Target; letter: LetterText }) {
  const { t } = useLanguage()
  const { name, contactForm, noMail } = target
  const hasAddress = target.address !== null && noMail !== 'bounced'
  const links = linksTo(target, letter, t('write.own.yourName'))
  const named = t('write.own.letterTo', { name })
  return (
    <>
      <h3>
        <bdi>{name}</bdi>
      </h3>
      {!hasAddress && <p>{t('write.own.none')}</p>}
      <p className="ways">
        {hasAddress && (
          <>
            <a href={links.mail.href}>{t('write.own.mail')}</a>
            <a href={links.gmail.href} rel="noreferrer">
              {t('write.own.gmail')}
            </a>
            <a href={links.outlook.href} rel="noreferrer">
              {t('write.own.outlook')}
            </a>
          </>
        )}
        {contactForm && (
          <a href={contactForm} rel="noreferrer">
            {t('write.own.form')}
          </a>
        )}
      </p>
      <details open={!hasAddress}>
        <summary>{t('write.own.copy')}</summary>
        <div className="field">
          <textarea
            readOnly
            rows={12}
            dir="auto"
            lang={letter.language}
            aria-label={named}
            defaultValue={links.text}
          />
        </div>
      </details>
    </>
  )
}

function linksTo(target: Target, letter: LetterText, yourName: string) {
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
