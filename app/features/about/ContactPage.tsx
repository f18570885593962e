import type { Contacts } from '#app/services.server.ts'
import { ContactLink } from '#app/ui/ContactLink.tsx'
import { useLanguage } from '#app/ui/language.tsx'

/**
 * Whom to write to about what, and what can be done without writing.
 *
 * @param contacts nobody where it is a try-out
 */
export function ContactPage({ contacts }: { contacts?: Contacts }) {
  const { t, path } = useLanguage()
  return (
    <div className="slip">
      <h1>{t('contact.heading')}</h1>
      {contacts?.contact ? (
        <section>
          <h2>{t('contact.campaign')}</h2>
          <p>{contacts.organisation && <bdi>{contacts.organisation}</bdi>}</p>
          <p>
            {t('contact.campaign.text')} <ContactLink at={contacts.contact} />
          </p>
          <p>
            {t('contact.correction')}{' '}
            <a href={path('/corrections')}>{t('nav.corrections')}</a>
          </p>
        </section>
      ) : (
        <p>{t('contact.tryOut')}</p>
      )}
      <section>
        <h2>{t('contact.phone')}</h2>
        <p>
          {t('contact.phone.text')}{' '}
          <a href={path('/check')}>{t('nav.check')}</a>
        </p>
        <p>{t('contact.safe')}</p>
      </section>
      <section>
        <h2>{t('contact.signature')}</h2>
        <p>
          {t('contact.signature.text')}{' '}
          <a href={path('/s')}>{t('own.ask.heading')}</a>
        </p>
      </section>
      {(contacts?.security ?? contacts?.contact) && (
        <section>
          <h2>{t('contact.security')}</h2>
          <p>
            {t('contact.security.text')}{' '}
            <ContactLink at={(contacts.security ?? contacts.contact)!} />
          </p>
        </section>
      )}
    </div>
  )
}
