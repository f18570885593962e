import { sortCountries } from '#app/i18n/format.ts'
import { useLanguage } from '#app/ui/language.tsx'

/** The pages of countries; a finding without any is about the world. */
export function CountryLinks({ codes }: { codes: string[] }) {
  const { t, country, language, path } = useLanguage()
  if (codes.length === 0) return <p>{t('finding.world')}</p>
  return (
    <ul className="ways">
      {sortCountries(language, codes).map((code) => (
        <li key={code}>
          <a href={path(`/findings/countries/${code}`)}>{country(code)}</a>
        </li>
      ))}
    </ul>
  )
}
