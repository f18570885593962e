import { useLanguage } from '#app/ui/language.tsx'
import { NextLink, WhatNext } from '#app/ui/WhatNext.tsx'
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
      <WhatNext>
        <NextLink to="/write">{t('write.heading')}</NextLink>
        <li>{t('thanks.forward')}</li>
        <li>
          <a href={`${path('/')}#findings`}>{t('thanks.findings')}</a>
        </li>
        {/* Nothing of the signature goes along: the two are never linked. */}
        <NextLink to="/donate">{t('thanks.donate')}</NextLink>
      </WhatNext>
    </div>
  )
}
