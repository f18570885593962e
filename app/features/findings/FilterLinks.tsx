import { sortCountries } from '#app/i18n/format.ts'
import { useLanguage } from '#app/ui/language.tsx'
import type { Choice, Choices } from './choose.server.ts'
import { kindName } from './kind-name.ts'

type Props = { choice: Choice; choices: Choices }

/** Plain links: by country, by kind. */
export function FilterLinks({ choice, choices }: Props) {
  const { t, country, language } = useLanguage()
  return (
    <nav className="filter" id="choose" aria-labelledby="choose-heading">
      <h2 id="choose-heading">{t('findings.filter')}</h2>
      <h3>{t('findings.byCountry')}</h3>
      <Row
        choice={choice}
        dimension="country"
        values={sortCountries(language, choices.countries)}
        nameOf={country}
      />
      <h3>{t('findings.byKind')}</h3>
      <Row
        choice={choice}
        dimension="kind"
        values={choices.kinds}
        nameOf={(kind) => kindName(t, kind)}
      />
    </nav>
  )
}

/** What was chosen, how many findings that are, and the way back to all. */
export function Chosen({ count, ...choice }: Choice & { count: number }) {
  const { t, country, path } = useLanguage()
  const names = [
    choice.country && country(choice.country),
    choice.kind && kindName(t, choice.kind),
  ]
  return (
    <>
      {t('findings.chosen', {
        count,
        choice: names.filter(Boolean).join(' · '),
      })}{' '}
      <a className="undo" href={path('/findings#choose')}>
        {t('findings.showAll')}
      </a>
    </>
  )
}

function Row({
  choice,
  dimension,
  values,
  nameOf,
}: {
  choice: Choice
  dimension: keyof Choice
  values: string[]
  nameOf: (value: string) => string
}) {
  const { path } = useLanguage()
  const addressOf = (value: string) => {
    const query = new URLSearchParams(
      Object.entries({ ...choice, [dimension]: value }).filter(
        (pair): pair is [string, string] => pair[1] !== null,
      ),
    )
    return path(`/findings?${query}#choose`)
  }
  return (
    <ul>
      {values.map((value) => (
        <li key={value}>
          <a
            href={addressOf(value)}
            aria-current={choice[dimension] === value ? 'true' : undefined}
          >
            {nameOf(value)}
          </a>
        </li>
      ))}
    </ul>
  )
}
