import type { Contacts } from '#app/services.server.ts'
import { ContactLink } from '#app/ui/ContactLink.tsx'
import { useLanguage } from '#app/ui/language.tsx'

type Props = {
  /** Who runs the site; nobody where it is a try-out. */
  contacts?: Contacts
  sourceUrl?: string
}

/** What this site is, who runs it, and how it works. */
export function AboutPage({ contacts, sourceUrl }: Props) {
  const { t, path } = useLanguage()
  return (
    <div className="slip">
      <h1>{t('about.heading')}</h1>
      <p className="deck">{t('about.what')}</p>
      <Who contacts={contacts} />
      <section>
        <h2>{t('about.count')}</h2>
        <p>{t('about.count.confirmed')}</p>
        <p>{t('about.count.moderation')}</p>
      </section>
      <section>
        <h2>{t('about.safety')}</h2>
        <p>{t('about.safety.text')}</p>
        <p>
          <a href={path('/privacy')}>{t('privacy.link')}</a>
        </p>
      </section>
      <section>
        <h2>{t('about.money')}</h2>
        <p>
          {t('about.money.text')}{' '}
          <a href={path('/donate')}>{t('nav.donate')}</a>
        </p>
      </section>
      <section>
        <h2>{t('about.texts')}</h2>
        <p>{t('about.texts.licence')}</p>
        <p>{t('about.texts.languages')}</p>
        <p>
          <a href={path('/findings/method')}>{t('method.heading')}</a>
        </p>
      </section>
      <section>
        <h2>{t('about.program')}</h2>
        <p>{t('about.program.text')}</p>
        {sourceUrl && (
          <p>
            <a href={sourceUrl}>{t('footer.sourceLink')}</a>
          </p>
        )}
      </section>
    </div>
  )
}

function Who({ contacts }: Pick<Props, 'contacts'>) {
  const { t } = useLanguage()
  return (
    <section>
      <h2>{t('about.who')}</h2>
      {contacts?.organisation ? (
        <p>
          {t('about.who.by')} <bdi>{contacts.organisation}</bdi>
        </p>
      ) : (
        <p>{t('about.who.tryOut')}</p>
      )}
      {contacts?.contact && (
        <p>
          {t('privacy.who.contact')} <ContactLink at={contacts.contact} />
        </p>
      )}
      <p>{t('about.not')}</p>
    </section>
  )
}
