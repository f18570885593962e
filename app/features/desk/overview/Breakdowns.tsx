import { type Bar, BarChart } from '#app/ui/charts/BarChart.tsx'
import { ShadedMap } from '#app/ui/charts/ShadedMap.tsx'
import { DataTable } from '#app/ui/desk/DataTable.tsx'
import { Section } from '#app/ui/desk/Section.tsx'
import { UNDER_TEN } from '../../figures/small.ts'
import { linkTo } from './links.ts'
import { told, toldLost } from './now.ts'
import { Numbers } from './Numbers.tsx'
import type { NamedCounts, NamedSource, OverviewView } from './view.ts'

/** What else there is, is in the table of all. */
const MOST_BARS = 12
/** The page stays one; the file has them all. */
const MOST_ROWS = 100

const none = 'Nobody signed in this time. Choose a longer one.'

type Props = { view: OverviewView }

export function ByCountry({ view }: Props) {
  return (
    <Section title="By country" id="countries">
      <ShadedMap
        title="Confirmed signatures by country"
        description={<WholeDays view={view} />}
        countries={view.countries.map(({ key, name, confirmed }) => ({
          code: key,
          name,
          value: confirmed,
        }))}
      >
        <Numbers csv={linkTo('/desk/figures.csv', view, { chart: 'country' })}>
          <CountsTable what="Country" rows={view.countries} />
        </Numbers>
      </ShadedMap>
    </Section>
  )
}

export function ByLanguage({ view }: Props) {
  return (
    <Section title="By language" id="languages">
      <Bars title="Confirmed signatures by language" rows={view.languages} />
      <Numbers
        label="Show all languages, with forms and what was taken back"
        csv={linkTo('/desk/figures.csv', view, { chart: 'language' })}
      >
        <CountsTable what="Language" rows={view.languages} />
      </Numbers>
    </Section>
  )
}

export function BySource({ view: { sources, ...view } }: Props) {
  const told = sources.flatMap(({ name, confirmed }) =>
    confirmed === UNDER_TEN ? [] : [{ name, confirmed }],
  )
  const isSmall = told.length < sources.length
  const hasBars = !isSmall || told.some(({ confirmed }) => confirmed > 0)
  return (
    <Section title="By source" id="sources">
      {hasBars && <Bars title="Confirmed signatures by source" rows={told} />}
      {isSmall && (
        <p className="hint">Sources of under 10 are in the table only.</p>
      )}
      <Numbers
        label="Show all sources, with page views and forms"
        csv={linkTo('/desk/figures.csv', view, { chart: 'source' })}
      >
        <SourcesTable rows={sources} />
      </Numbers>
      <p>
        <a href="/desk/sources">Sources, and links to give out</a>
      </p>
    </Section>
  )
}

function WholeDays({ view: { period } }: Props) {
  if (period.range !== '24h') return null
  return (
    <p>
      Countries, languages, sources and providers are known by day: here of{' '}
      {period.firstDay} and {period.lastDay}, whole.
    </p>
  )
}

function Bars({
  title,
  rows,
}: {
  title: string
  rows: { name: string; confirmed: number }[]
}) {
  const counted = rows.filter(({ confirmed }) => confirmed > 0)
  if (counted.length === 0) return <p className="empty">{none}</p>
  const bars: Bar[] = counted
    .slice(0, MOST_BARS)
    .map(({ name, confirmed }) => ({ label: name, value: confirmed }))
  const left = counted.length - bars.length
  const description =
    left > 0 ? `The largest ${bars.length}; ${told(left)} more.` : undefined
  return (
    <BarChart
      title={title}
      description={description}
      unit="Confirmed"
      bars={bars}
    />
  )
}

const number = (label: string) => ({ label, isNumber: true })

function captionOf(rows: unknown[]): string {
  const isCut = rows.length > MOST_ROWS
  const cut = isCut ? `, the first ${MOST_ROWS} of ${told(rows.length)}` : ''
  return `Most confirmed first${cut}`
}

function CountsTable({ what, rows }: { what: string; rows: NamedCounts[] }) {
  return (
    <DataTable
      caption={captionOf(rows)}
      columns={[what, ...['Forms', 'Confirmed', 'Taken back'].map(number)]}
      rows={rows
        .slice(0, MOST_ROWS)
        .map(({ key, name, asked, confirmed, lost }) => ({
          key,
          cells: [
            <bdi>{name}</bdi>,
            told(asked),
            told(confirmed),
            toldLost(lost),
          ],
        }))}
      empty={none}
    />
  )
}

function SourcesTable({ rows }: { rows: NamedSource[] }) {
  return (
    <DataTable
      caption={captionOf(rows)}
      columns={['Source', ...['Page views', 'Forms', 'Confirmed'].map(number)]}
      rows={rows
        .slice(0, MOST_ROWS)
        .map(({ key, name, views, asked, confirmed }) => ({
          key,
          cells: [
            <bdi>{name}</bdi>,
            told(views),
            asked.toLocaleString('en'),
            confirmed.toLocaleString('en'),
          ],
        }))}
      empty={none}
    />
  )
}
