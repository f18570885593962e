import type { ReactNode } from 'react'
import { useLanguage } from '#app/ui/language.tsx'
import { Authority } from './Authority.tsx'
import { Chambers } from './Chambers.tsx'
import { ByPostcode } from './ByPostcode.tsx'
import type { FoundByPostcode } from './find-by-postcode.server.ts'
import { Instead } from './Instead.tsx'
import { SafetyNote } from './SafetyNote.tsx'
import type { ShownTargetCountry } from './show-country.server.ts'

type Props = ShownTargetCountry & {
  /** What came of a postcode that was typed. */
  postcode?: FoundByPostcode
  /** Links that pass the petition on, where nobody is listed. */
  share: ReactNode
}

/** Who decides in a country, and whom to write to. */
export function TargetCountryPage({ postcode, share, ...shown }: Props) {
  const { t, country, path } = useLanguage()
  const { code, chambers, isOff, isAtRisk, hasPostcodes, authority } = shown
  const isStopped = shown.isStopped && !isOff
  const isKnown = authority !== null || chambers.length > 0
  return (
    <div className="slip write">
      <p className="label">
        <a href={path('/write')}>{t('write.heading')}</a>
      </p>
      <h1>{t('write.country.heading', { country: country(code) })}</h1>
      {isOff && <p className="notice">{t('write.off')}</p>}
      {isStopped && <p className="notice">{t('write.send.stopped')}</p>}
      {isAtRisk && <SafetyNote code={code} />}
      {hasPostcodes && <ByPostcode country={code} found={postcode} />}
      {isKnown && <Authority authority={authority} />}
      <Chambers chambers={chambers} />
      <Instead {...shown} />
      {share}
    </div>
  )
}
