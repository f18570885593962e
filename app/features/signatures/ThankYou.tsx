import { useLanguage } from '#app/ui/language.tsx'
import { shareLinks } from './share-links.ts'

type Props = {
  petition: { slug: string; action: string; count: number }
  shareUrl: string
}

export function ThankYou({ petition, shareUrl }: Props) {
  const { t, path, number } = useLanguage()
  const { count } = petition
  return (
    <div className="slip thanks">
      <h1>{t('thanks.heading')}</h1>
      <p className="tally">
        <span className="figure">{number(count)}</span>{' '}
        <span className="unit">{t('count.confirmed', { count })}</span>
      </p>
      <p>{t('thanks.looked')}</p>
      <Share action={petition.action} url={shareUrl} />
      <section>
        <h2>{t('thanks.next')}</h2>
        <ul>
          <li>{t('thanks.forward')}</li>
          <li>
            <a href={`${path('/')}#findings`}>{t('thanks.findings')}</a>
          </li>
        </ul>
      </section>
    </div>
  )
}

function Share({ action, url }: { action: string; url: string }) {
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
