import { BarChart } from '#app/ui/charts/BarChart.tsx'
import { DataTable } from '#app/ui/desk/DataTable.tsx'
import { Section } from '#app/ui/desk/Section.tsx'
import type { Counts } from '../../figures/counts.ts'
import { linkTo } from './links.ts'
import { told } from './now.ts'
import type { OverviewView } from './view.ts'

const columns = [
  'Forms',
  'Mails accepted',
  'Bounced',
  'Confirmed',
  'Accepted of forms',
  'Confirmed of forms',
].map((label) => ({ label, isNumber: true }))

/** From the form to the confirmed signature, and where people are lost. */
export function FunnelPart({ view }: { view: OverviewView }) {
  const { all, domains, domain } = view.funnel
  const of = domain ? `of ${domain}` : 'of all providers'
  return (
    <Section title="From form to signature" id="funnel">
      <p>
        Each step on the day on which it happened: some confirm a day after they
        sent the form. Mails accepted are those that our mail server took.
        Bounced are those that it refused, and those that came back later: these
        stay among the accepted, on the day on which they were.
      </p>
      <BarChart
        title={`From form to signature, ${of}`}
        unit="How many"
        bars={[
          { label: 'Forms', value: all.asked },
          { label: 'Mails accepted', value: all.accepted },
          { label: 'Bounced', value: all.bounced },
          { label: 'Confirmed', value: all.confirmed },
        ]}
      />
      <DataTable
        caption="By mail provider"
        columns={['Provider', ...columns]}
        rows={domains.map((row) => ({
          key: row.key,
          cells: [
            <a href={`${linkTo('/desk', view, { domain: row.key })}#funnel`}>
              {row.name}
            </a>,
            ...cellsOf(row),
          ],
        }))}
        empty="No form was sent in this time."
      />
      {domain && (
        <p>
          <a href={`${linkTo('/desk', view)}#funnel`}>Show all providers</a>
        </p>
      )}
      <EachDay view={view} of={of} />
    </Section>
  )
}

function EachDay({ view, of }: { view: OverviewView; of: string }) {
  return (
    <details>
      <summary>Show each day {of}</summary>
      <DataTable
        caption={`By day, ${of}`}
        columns={['Day', ...columns]}
        rows={view.funnel.days.toReversed().map((row) => ({
          key: row.day,
          cells: [row.day, ...cellsOf(row)],
        }))}
        empty="No form was sent in this time."
      />
      <p>
        <a
          href={linkTo('/desk/figures.csv', view, { chart: 'funnel' })}
          download
        >
          Download days and providers as CSV
        </a>
      </p>
    </details>
  )
}

function cellsOf({ asked, accepted, bounced, confirmed }: Counts): string[] {
  return [
    told(asked),
    told(accepted),
    told(bounced),
    told(confirmed),
    rate(accepted, asked),
    rate(confirmed, asked),
  ]
}

function rate(part: number, whole: number): string {
  return whole === 0 ? '–' : `${Math.round((part / whole) * 100)} %`
}
