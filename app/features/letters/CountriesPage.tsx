import { listCountries } from '#app/i18n/countries.ts'
import { Button } from '#app/ui/Button.tsx'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { SelectField } from '#app/ui/SelectField.tsx'
import { countryPath } from './choice.ts'
import { LetterCounts, type PublicCounts } from './LetterCounts.tsx'
import type {
  CountriesToChoose,
  CountryToChoose,
} from './list-countries.server.ts'

type Props = {
  countries: CountriesToChoose
  counts: PublicCounts
  /** A country was asked for that there is not. */
  isUnknown: boolean
}

/** Where a letter begins: with a country. */
export function CountriesPage({ countries, counts, isUnknown }: Props) {
  const { t, path } = useLanguage()
  const { clients, exporters, others } = countries
  const problem = isUnknown ? 'write.country.unknown' : undefined
  return (
    <div className="slip write">
      <h1>{t('write.heading')}</h1>
      <p className="deck">{t('write.intro')}</p>
      <p>{t('write.anywhere')}</p>
      <ErrorSummary problems={problem && { country: problem }} />
      <Group
        heading={t('write.exporters')}
        note={t('write.exporters.note')}
        countries={exporters}
      />
      <Group
        heading={t('write.clients')}
        note={t('write.clients.note')}
        countries={clients}
      />
      <Group heading={t('write.others')} countries={others} />
      <section>
        <h2>{t('write.all')}</h2>
        <form action={path('/write')} noValidate>
          <CountrySelect problem={problem} />
          <Button quiet>{t('write.country.go')}</Button>
        </form>
      </section>
      <LetterCounts {...counts} />
    </div>
  )
}

function Group({
  heading,
  note,
  countries,
}: {
  heading: string
  note?: string
  countries: CountryToChoose[]
}) {
  const { t, country, path } = useLanguage()
  if (countries.length === 0) return null
  return (
    <section>
      <h2>{heading}</h2>
      {note && <p>{note}</p>}
      <ul className="places">
        {countries.map(({ code, isListed, isSample }) => (
          <li key={code}>
            <a href={path(countryPath(code))}>{country(code)}</a>{' '}
            {isListed && (
              <span className="source">
                {t(isSample ? 'write.sample' : 'write.listed')}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function CountrySelect({ problem }: { problem?: string }) {
  const { t, language } = useLanguage()
  return (
    <SelectField
      name="country"
      label={t('write.country')}
      problem={problem}
      choose={t('sign.countryChoose')}
      options={listCountries(language).map(({ code, name }) => ({
        value: code,
        label: name,
      }))}
      required
    />
  )
}
