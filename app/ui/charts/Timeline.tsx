import { scaleUtc } from 'd3-scale'
import { direction } from '#app/i18n/translate.ts'
import { useLanguage } from '../language.tsx'
import { ChartFigure, Name } from './ChartFigure.tsx'
import { endOf, formatPartial, formatPeriod, startOf } from './partial-date.ts'
import { percent } from './percent.ts'

export type TimelineEntry = {
  id: string
  label: string
  /** '2016', '2018-09' or '2018-10-02': it covers all of what it names. */
  starts: string
  /** None where `starts` says it all. */
  ends: string | null
  href?: string
  note?: string
}

type Props = {
  title: string
  description?: string
  /** The first and the last year, both whole. */
  from: number
  to: number
  entries: TimelineEntry[]
}

/** A period that takes less of the axis is a mark: nobody would see its bar. */
const LEAST_BAR_PERCENT = 1

/**
 * What happened when. Days and periods are told in words, which are read aloud;
 * the marks below repeat them and are silent.
 */
export function Timeline({ title, description, from, to, entries }: Props) {
  const { t, language } = useLanguage()
  const axis = useAxis(from, to)
  const columns = ['what', 'when', 'note'] as const
  return (
    <ChartFigure
      kind="timeline"
      title={title}
      description={description}
      columns={columns.map((column) => t(`chart.column.${column}`))}
      rows={entries.map(({ label, starts, ends, note }) => ({
        cells: [label, formatPeriod(language, starts, ends)],
        note,
      }))}
    >
      <Years axis={axis} />
      <ol>
        {entries.map((entry) => (
          <li key={entry.id} id={entry.id}>
            <div>
              <Name name={entry.label} href={entry.href} />
              <p className="when">
                {formatPeriod(language, entry.starts, entry.ends)}
              </p>
              {entry.note && <p className="source">{entry.note}</p>}
            </div>
            <svg className="row" aria-hidden="true">
              <Lines axis={axis} />
              <Mark axis={axis} entry={entry} />
            </svg>
          </li>
        ))}
      </ol>
      <Years axis={axis} />
    </ChartFigure>
  )
}

type Axis = { years: string[]; place: (moment: Date) => number }

/**
 * Percent of the width for each moment. Time runs as the page is read: graphs
 * in Arabic newspapers and school books have their past on the right, and the
 * words beside the marks begin there.
 */
function useAxis(from: number, to: number): Axis {
  const { language } = useLanguage()
  const years = Array.from({ length: to - from + 1 }, (_, index) =>
    String(from + index).padStart(4, '0'),
  )
  const place = scaleUtc()
    .domain([startOf(years[0]!), endOf(years.at(-1)!)])
    .range(direction(language) === 'rtl' ? [100, 0] : [0, 100])
    .clamp(true)
  return { years, place }
}

function Years({ axis: { years, place } }: { axis: Axis }) {
  const { language } = useLanguage()
  return (
    <svg className="axis" aria-hidden="true">
      {years.map((year) => (
        <text
          key={year}
          x={percent((place(startOf(year)) + place(endOf(year))) / 2)}
          y="50%"
        >
          {formatPartial(language, year)}
        </text>
      ))}
    </svg>
  )
}

function Lines({ axis: { years, place } }: { axis: Axis }) {
  const moments = [...years.map(startOf), endOf(years.at(-1)!)]
  return moments.map((moment) => {
    const x = percent(place(moment))
    return <line key={x} x1={x} x2={x} y2="100%" />
  })
}

/** A bar for a period, a diamond for what is shorter than can be seen. */
function Mark({ axis, entry }: { axis: Axis; entry: TimelineEntry }) {
  const [first, last] = [
    startOf(entry.starts),
    endOf(entry.ends ?? entry.starts),
  ]
  const isOnAxis =
    last >= startOf(axis.years[0]!) && first <= endOf(axis.years.at(-1)!)
  if (!isOnAxis) return null
  const [one, other] = [axis.place(first), axis.place(last)]
  const width = Math.abs(other - one)
  if (width >= LEAST_BAR_PERCENT) {
    const x = percent(Math.min(one, other))
    return <rect x={x} y="25%" width={percent(width)} height="50%" />
  }
  return (
    <svg x={percent((one + other) / 2)} y="50%" overflow="visible">
      <path d="M0-8 8 0 0 8-8 0z" />
    </svg>
  )
}
