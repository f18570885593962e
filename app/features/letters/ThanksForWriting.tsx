import type { ReactNode } from 'react'
import { useLanguage } from '#app/ui/language.tsx'
import { CAMPAIGN_SLUG } from '../petitions/campaign.ts'

type Props = {
  /** Links that pass the petition on. */
  share: ReactNode
  /** For a report of letters that were sent in other ways. */
  isOwn: boolean
}

/** After letters were confirmed, or reported. */
export function ThanksForWriting({ share, isOwn }: Props) {
  const { t, path } = useLanguage()
  return (
    <div className="slip thanks">
      <h1>{t('letters.thanks.heading')}</h1>
      <p className="deck">
        {t(isOwn ? 'letters.thanks.own' : 'letters.thanks.text')}
      </p>
      {share}
      <section>
        <h2>{t('thanks.next')}</h2>
        <ul>
          <li>
            <a href={path('/write')}>{t('letters.thanks.again')}</a>
          </li>
          <li>
            <a href={path(`/petitions/${CAMPAIGN_SLUG}`)}>
              {t('home.signLink')}
            </a>
          </li>
          <li>
            <a href={path('/findings')}>{t('thanks.findings')}</a>
          </li>
        </ul>
      </section>
    </div>
  )
}
