import type { ReactNode } from 'react'
import { useLanguage } from '#app/ui/language.tsx'
import { NextLink, WhatNext } from '#app/ui/WhatNext.tsx'
import { CAMPAIGN_SLUG } from '../petitions/campaign.ts'

type Props = {
  /** Links that pass the petition on. */
  share: ReactNode
  /** For a report of letters that were sent in other ways. */
  isOwn: boolean
}

/** After letters were confirmed, or reported. */
export function ThanksForWriting({ share, isOwn }: Props) {
  const { t } = useLanguage()
  return (
    <div className="slip thanks">
      <h1>{t('letters.thanks.heading')}</h1>
      <p className="deck">
        {t(isOwn ? 'letters.thanks.own' : 'letters.thanks.text')}
      </p>
      {share}
      <WhatNext>
        <NextLink to="/write">{t('letters.thanks.again')}</NextLink>
        <NextLink to={`/petitions/${CAMPAIGN_SLUG}`}>
          {t('home.signLink')}
        </NextLink>
        <NextLink to="/findings">{t('thanks.findings')}</NextLink>
      </WhatNext>
    </div>
  )
}
