import { useLanguage } from '#app/ui/language.tsx'
import { Share } from './Share.tsx'

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
          <li>
            <a href={path('/write')}>{t('write.heading')}</a>
          </li>
          <li>{t('thanks.forward')}</li>
          <li>
            <a href={`${path('/')}#findings`}>{t('thanks.findings')}</a>
          </li>
          {/* Nothing of the signature goes along: the two are never linked. */}
          <li>
            <a href={path('/donate')}>{t('thanks.donate')}</a>
          </li>
        </ul>
      </section>
    </div>
  )
}
