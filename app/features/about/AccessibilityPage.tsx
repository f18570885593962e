import type { Contacts } from '#app/services.server.ts'
import { ContactLink } from '#app/ui/ContactLink.tsx'
import { useLanguage } from '#app/ui/language.tsx'

const done = ['script', 'charts', 'forms', 'look'] as const
const open = ['languages', 'pictures'] as const

/**
 * What works for whom, how that is known, and what does not yet.
 *
 * @param contacts nobody where it is a try-out
 */
export function AccessibilityPage({ contacts }: { contacts?: Contacts }) {
  const { t } = useLanguage()
  return (
    <div className="slip">
      <h1>{t('accessibility.heading')}</h1>
      <p className="deck">{t('accessibility.aim')}</p>
      <section>
        <h2>{t('accessibility.done')}</h2>
        <ul>
          {done.map((name) => (
            <li key={name}>{t(`accessibility.done.${name}`)}</li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{t('accessibility.tested')}</h2>
        <p>{t('accessibility.tested.text')}</p>
      </section>
      <section>
        <h2>{t('accessibility.open')}</h2>
        <ul>
          {open.map((name) => (
            <li key={name}>{t(`accessibility.open.${name}`)}</li>
          ))}
        </ul>
        {contacts?.contact ? (
          <p>
            {t('accessibility.tell')} <ContactLink at={contacts.contact} />
          </p>
        ) : (
          <p>{t('accessibility.tellTryOut')}</p>
        )}
      </section>
    </div>
  )
}
