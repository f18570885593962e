import { sortCountries } from '#app/i18n/format.ts'
import { BarChart } from '#app/ui/charts/BarChart.tsx'
import { WorldMap } from '#app/ui/charts/WorldMap.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import type { FindingView } from './view.ts'

/** Where potential clients are, and how many journalists were selected where. */
export function FindingsCharts({ all }: { all: FindingView[] }) {
  const clients = all.find(({ kind }) => kind === 'clients')
  return (
    <div className="charts">
      {clients && <ClientMap codes={clients.countries} />}
      <JournalistsByCountry findings={all} />
    </div>
  )
}

function ClientMap({ codes }: { codes: string[] }) {
  const { t, country, language, path } = useLanguage()
  return (
    <section>
      <WorldMap
        title={t('map.title')}
        description={t('map.description')}
        tableHeadings={{
          country: t('countries.country'),
          note: t('chart.column.note'),
        }}
        countries={sortCountries(language, codes).map((code) => ({
          code,
          name: country(code),
          href: path(`/findings/countries/${code}`),
          note: t('confidence.client'),
        }))}
      />
      <p className="source">{t('map.caption')}</p>
    </section>
  )
}

/** Only findings about journalists of one country have such a figure. */
function JournalistsByCountry({ findings }: { findings: FindingView[] }) {
  const { t, country, number, path } = useLanguage()
  const bars = findings.flatMap((finding) => {
    const [code, ...others] = finding.countries
    const figure = finding.figures.find(({ unit }) => unit === 'journalists')
    if (!code || others.length > 0 || !figure) return []
    return [
      {
        label: country(code),
        value: figure.value,
        told: t(`qualifier.${figure.qualifier}`, {
          value: number(figure.value),
        }),
        href: path(`/findings/${finding.id}`),
        note: finding.period ?? undefined,
      },
    ]
  })
  if (bars.length === 0) return null
  return (
    <section>
      <BarChart
        title={t('journalists.title')}
        description={t('journalists.description')}
        unit={t('journalists.unit')}
        bars={bars}
      />
      <p className="source">{t('journalists.caption')}</p>
    </section>
  )
}
