import { useLanguage } from '#app/ui/language.tsx'
import { CAMPAIGN_SLUG } from '../petitions/campaign.ts'
import { Authority } from './Authority.tsx'
import { Chambers } from './Chambers.tsx'
import { ByPostcode } from './ByPostcode.tsx'
import { countryPath } from './choice.ts'
import type { FoundByPostcode } from './find-by-postcode.server.ts'
import { SafetyNote } from './SafetyNote.tsx'
import type { ShownTargetCountry } from './show-country.server.ts'

type Props = ShownTargetCountry & {
  /** What came of a postcode that was typed. */
  postcode?: FoundByPostcode
}

/** Who decides in a country, and whom to write to. */
export function TargetCountryPage({ postcode, ...shown }: Props) {
  const { t, country, path } = useLanguage()
  const { code, chambers, isOff, isAtRisk, hasPostcodes, authority } = shown
  return (
    <div className="slip write">
      <p className="label">
        <a href={path('/write')}>{t('write.heading')}</a>
      </p>
      <h1>{t('write.country.heading', { country: country(code) })}</h1>
      {isOff && <p className="notice">{t('write.off')}</p>}
      {isAtRisk && <SafetyNote code={code} />}
      {hasPostcodes && <ByPostcode country={code} found={postcode} />}
      <Authority authority={authority} />
      <Chambers chambers={chambers} />
      <Instead {...shown} />
    </div>
  )
}

/** Never a dead end: what can be done where nobody is listed, and besides. */
function Instead(shown: ShownTargetCountry) {
  const { t, path } = useLanguage()
  const { code, chambers, hasFindings, hasEuropeanParliament } = shown
  const findings = hasFindings ? `/findings/countries/${code}` : '/findings'
  return (
    <section>
      <h2>{t('write.instead')}</h2>
      {chambers.length === 0 && <p>{t('write.nobody')}</p>}
      <ul className="bullets">
        {hasEuropeanParliament && (
          <li>
            <a href={path(countryPath('EU'))}>{t('write.instead.eu')}</a>
          </li>
        )}
        <li>
          <a href={path(`/petitions/${CAMPAIGN_SLUG}`)}>
            {t('write.instead.petition')}
          </a>
        </li>
        <li>
          <a href={path(findings)}>
            {t(
              hasFindings
                ? 'write.instead.findings'
                : 'write.instead.allFindings',
            )}
          </a>
        </li>
        <li>
          <a href={path('/write')}>{t('write.instead.country')}</a>
        </li>
      </ul>
    </section>
  )
}
