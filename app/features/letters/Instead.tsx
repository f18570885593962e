import { useLanguage } from '#app/ui/language.tsx'
import { CAMPAIGN_SLUG } from '../petitions/campaign.ts'
import { countryPath } from './choice.ts'
import type { ShownTargetCountry } from './show-country.server.ts'

/** Never a dead end: what can be done where nobody is listed, and besides. */
export function Instead(shown: ShownTargetCountry) {
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
      <OtherCountries {...shown} />
    </section>
  )
}

function OtherCountries({
  otherCountries,
}: Pick<ShownTargetCountry, 'otherCountries'>) {
  const { t, country, path } = useLanguage()
  if (otherCountries.length === 0) return null
  return (
    <>
      <h3>{t('write.instead.countries')}</h3>
      <ul className="places">
        {otherCountries.map(({ code, isSample }) => (
          <li key={code}>
            <a href={path(countryPath(code))}>{country(code)}</a>{' '}
            {isSample && <span className="source">{t('write.sample')}</span>}
          </li>
        ))}
      </ul>
    </>
  )
}
