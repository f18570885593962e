import { useLanguage } from '#app/ui/language.tsx'
import { shareLinks } from './share-links.ts'

/** Links that open other services with a text about the petition. */
export function Share({ action, url }: { action: string; url: string }) {
  const { t } = useLanguage()
  const links = shareLinks({
    text: t('share.text', { action }),
    subject: t('share.subject'),
    url,
  })
  return (
    <section>
      <h2>{t('share.heading')}</h2>
      <p>{t('share.intro')}</p>
      <p>{t('share.safe')}</p>
      <ul className="share">
        {Object.entries(links).map(([name, href]) => (
          <li key={name}>
            <a className="button quiet" href={href} rel="noopener noreferrer">
              {name === 'email' ? t('share.email') : <bdi>{name}</bdi>}
            </a>
          </li>
        ))}
      </ul>
      <div className="field">
        <label htmlFor="share-url">{t('share.copy')}</label>
        <input id="share-url" type="url" readOnly value={url} dir="ltr" />
      </div>
    </section>
  )
}
