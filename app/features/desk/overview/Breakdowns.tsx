import { type Bar, BarChart } from '#app/ui/charts/BarChart.tsx'
import { ShadedMap } from '#app/ui/charts/ShadedMap.tsx'
import { DataTable } from '#app/ui/desk/DataTable.tsx'
import { Section } from '#app/ui/desk/Section.tsx'
import { linkTo } from './links.ts'
import { told } from './now.ts'
import { Numbers } from './Numbers.tsx'
import type { NamedCounts, OverviewView } from './view.ts'

/** What else there is, is in the table of all. */
const MOST_BARS = 12
/** The page stays one; the file has them all. */
const MOST_ROWS = 100

const none = 'Nobody signed in this time. Choose a longer one.'

export function ByCountry({ view }: { view: OverviewView }) {
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

export function ByLanguage({ view }: { view: OverviewView }) {
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

export function BySource({ view }: { view: OverviewView }) {
  return (
    <Section title="By source" id="sources">
      <Bars title="Confirmed signatures by source" rows={view.sources} />
      <Numbers
        label="Show all sources, with page views and forms"
        csv={linkTo('/desk/figures.csv', view, { chart: 'source' })}
      >
        <CountsTable what="Source" rows={view.sources} hasViews />
      </Numbers>
      <p>
        <a href="/desk/sources">Sources, and links to give out</a>
      </p>
    </Section>
  )
}

function WholeDays({ view: { period } }: { view: OverviewView }) {
  if (period.range !== '24h') return null
  return (
    <p>
      Countries, languages, sources and providers are known by day: here of{' '}
      {period.firstDay} and {period.lastDay}, whole.
    </p>
  )
}

function Bars({ title, rows }: { title: string; rows: NamedCounts[] }) {
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

function CountsTable({
  what,
  rows,
  hasViews = false,
}: {
  what: string
  rows: NamedCounts[]
  hasViews?: boolean
}) {
  const shown = rows.slice(0, MOST_ROWS)
  const isCut = shown.length < rows.length
  const cut = isCut ? `, the first ${MOST_ROWS} of ${told(rows.length)}` : ''
  const number = (label: string) => ({ label, isNumber: true })
  const views = hasViews ? [number('Page views')] : []
  const heads = ['Forms', 'Confirmed', 'Taken back'].map(number)
  return (
    <DataTable
      caption={`Most confirmed first${cut}`}
      columns={[what, ...views, ...heads]}
      rows={shown.map(({ key, name, views, asked, confirmed, lost }) => ({
        key,
        cells: [
          <bdi>{name}</bdi>,
          ...(hasViews ? [told(views)] : []),
          told(asked),
          told(confirmed),
          told(lost),
        ],
      }))}
      empty={none}
    />
  )
}
