import { TimeChart } from '#app/ui/charts/TimeChart.tsx'
import { DataTable } from '#app/ui/desk/DataTable.tsx'
import { sumOf } from '../../figures/counts.ts'
import { linkTo } from './links.ts'
import { told, toldLost } from './now.ts'
import { Numbers } from './Numbers.tsx'
import { DAY_MS, isCut } from './query.ts'
import type { Chart, OverviewView } from './view.ts'

const titles = {
  hour: 'Confirmed signatures by hour',
  day: 'Confirmed signatures by day',
  week: 'Confirmed signatures by week',
}

const format = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options })
const shortHour = format({ hour: '2-digit', minute: '2-digit' })
const shortDay = format({ day: 'numeric', month: 'short' })
const shortMonth = format({ month: 'short', year: 'numeric' })
const longHour = format({ dateStyle: 'medium', timeStyle: 'short' })
const longDay = format({ dateStyle: 'medium' })

/** Bars by hour, day or week, and what they cannot show in words. */
export function OverTime({ view }: { view: OverviewView }) {
  const { chart, period } = view
  const label = labelOf(chart)
  const long = chart.by === 'hour' ? longHour : longDay
  return (
    <TimeChart
      title={titles[chart.by]}
      description={
        <>
          {period.tooFine && (
            <p>
              By {period.tooFine} this time would have too many bars, so they
              are by {chart.by}. The table to download is by {period.tooFine}.
            </p>
          )}
          <Rests chart={chart} />
          <CutWeek view={view} />
        </>
      }
      bars={chart.steps.map(({ at, confirmed }) => ({
        label: label.format(at),
        told: `${long.format(at)}: ${told(confirmed)}`,
        value: confirmed,
      }))}
    >
      <Numbers csv={linkTo('/desk/figures.csv', view, { chart: 'time' })}>
        <TimeTable chart={chart} long={long} />
      </Numbers>
    </TimeChart>
  )
}

function labelOf({ by, steps }: Chart): Intl.DateTimeFormat {
  const [first, last] = [steps[0]!.at, steps.at(-1)!.at]
  const days = (last.getTime() - first.getTime()) / DAY_MS
  if (by === 'hour' && days < 2) return shortHour
  return days > 360 ? shortMonth : shortDay
}

function Rests({ chart: { rests, by } }: { chart: Chart }) {
  if (by !== 'hour' || rests.length === 0) return null
  const { confirmed } = sumOf(rests)
  return (
    <p>
      After 72 hours, an hour with fewer than ten is kept only as part of its
      day: {told(confirmed)} of {told(rests.length)}{' '}
      {rests.length === 1 ? 'day' : 'days'} are not in the bars. They are in the
      table, and in the bars by day.
    </p>
  )
}

/** With all that is known, nothing came before. */
function CutWeek({ view: { chart, period } }: { view: OverviewView }) {
  const [first] = chart.steps
  if (chart.by !== 'week' || period.range === 'all') return null
  if (!isCut(first!.at, period)) return null
  return (
    <p>
      The first week is not whole: here it begins on{' '}
      {longDay.format(period.from)}.
    </p>
  )
}

function TimeTable({
  chart: { steps, rests, by },
  long,
}: {
  chart: Chart
  long: Intl.DateTimeFormat
}) {
  const rows = [
    ...steps
      .filter(({ asked, confirmed, lost }) => asked + confirmed + lost > 0)
      .map((step) => ({ ...step, name: long.format(step.at) })),
    ...rests.map((rest) => ({
      ...rest,
      name: `${longDay.format(rest.at)}, small hours together`,
    })),
  ].toSorted((one, other) => other.at.getTime() - one.at.getTime())
  return (
    <DataTable
      caption={`${titles[by]}, the newest first; where nothing happened is left out`}
      columns={[
        'When',
        { label: 'Forms', isNumber: true },
        { label: 'Confirmed', isNumber: true },
        { label: 'Taken back', isNumber: true },
      ]}
      rows={rows.map(({ name, asked, confirmed, lost }) => ({
        key: name,
        cells: [name, told(asked), told(confirmed), toldLost(lost)],
      }))}
      empty="Nobody signed in this time. Choose a longer one."
    />
  )
}
