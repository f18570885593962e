import { scaleLinear } from 'd3-scale'
import { direction } from '#app/i18n/translate.ts'
import { useLanguage } from '../language.tsx'
import { ChartFigure, Name } from './ChartFigure.tsx'
import { percent } from './percent.ts'

export type Bar = {
  label: string
  value: number
  /** The number in words that qualify it: "at least 40". */
  told?: string
  href?: string
  note?: string
}

type Props = {
  title: string
  description?: string
  /** What is counted: "journalists". */
  unit: string
  bars: Bar[]
  /** Value of a bar over the whole width; otherwise the largest one. */
  max?: number
}

/**
 * Numbers to compare. The words are HTML, so that they wrap and are read aloud;
 * the bars beside them repeat the words and are silent.
 */
export function BarChart({ title, description, unit, bars, max }: Props) {
  const { t, number } = useLanguage()
  const told = (bar: Bar) => bar.told ?? number(bar.value)
  const most = max ?? Math.max(...bars.map(({ value }) => value))

  return (
    <ChartFigure
      kind="bars"
      title={title}
      description={description}
      columns={[t('chart.column.what'), unit, t('chart.column.note')]}
      rows={bars.map((bar) => ({
        cells: [bar.label, told(bar)],
        note: bar.note,
      }))}
    >
      <p className="unit">{unit}</p>
      <ul>
        {bars.map((bar) => (
          <li key={bar.label}>
            <div>
              <Name name={bar.label} href={bar.href} />
              {bar.note && <p className="source">{bar.note}</p>}
            </div>
            <Track value={bar.value} most={most} />
            <span className="value">{told(bar)}</span>
          </li>
        ))}
      </ul>
    </ChartFigure>
  )
}

/** The bar, and dots from its end to its number. */
function Track({ value, most }: { value: number; most: number }) {
  const { language } = useLanguage()
  const range = direction(language) === 'rtl' ? [100, 0] : [0, 100]
  // With nothing to count, d3 would put zero into the middle.
  const place = scaleLinear()
    .domain([0, most || 1])
    .range(range)
    .clamp(true)
  const [zero, end] = [place(0), place(value)]
  return (
    <svg className="track" aria-hidden="true">
      <line x1={percent(end)} x2={percent(100 - zero)} y1="50%" y2="50%" />
      <rect
        x={percent(Math.min(zero, end))}
        width={percent(Math.abs(end - zero))}
        height="100%"
      />
    </svg>
  )
}
