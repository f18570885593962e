import { scaleLinear } from 'd3-scale'
import { type ReactNode, useId } from 'react'
import { useLanguage } from '../language.tsx'
import { percent } from './percent.ts'

export type TimeBar = {
  /** Stands below the chart, under some of the bars. */
  label: string
  /** All of it in words, for who points at the bar. */
  told: string
  value: number
}

type Props = {
  title: string
  description?: ReactNode
  bars: TimeBar[]
  /** The same numbers as a table. */
  children: ReactNode
}

/** So many labels fit on a phone. */
const LABELS = 5
const LINES = 4
/** Of a bar's place, the rest parts it from the next one. */
const BAR_SHARE = 0.8

/** How much there was in each step of time. */
export function TimeChart({ title, description, bars, children }: Props) {
  const id = useId()
  const most = Math.max(1, ...bars.map(({ value }) => value))
  const height = scaleLinear().domain([0, most]).nice(LINES).range([0, 100])
  const lines = height.ticks(LINES).filter((n) => Number.isInteger(n) && n > 0)
  return (
    <figure className="chart time">
      <figcaption>
        <p className="chart-title" id={id}>
          {title}
        </p>
        {description}
      </figcaption>
      <svg className="plot" role="img" aria-labelledby={id}>
        {lines.map((line) => (
          <line
            key={line}
            x2="100%"
            y1={percent(100 - height(line))}
            y2={percent(100 - height(line))}
          />
        ))}
        <Bars bars={bars} height={height} />
        <Lines lines={lines} height={height} />
      </svg>
      <Labels bars={bars} />
      {children}
    </figure>
  )
}

type Height = (value: number) => number

function Bars({ bars, height }: { bars: TimeBar[]; height: Height }) {
  const place = 100 / bars.length
  return bars.map(({ label, told, value }, at) =>
    value === 0 ? null : (
      <rect
        key={`${at} ${label}`}
        x={percent(place * (at + (1 - BAR_SHARE) / 2))}
        y={percent(100 - height(value))}
        width={`${+(place * BAR_SHARE).toFixed(3)}%`}
        height={percent(height(value))}
      >
        <title>{told}</title>
      </rect>
    ),
  )
}

/** What the lines stand for, over the bars so that it is read. */
function Lines({ lines, height }: { lines: number[]; height: Height }) {
  const { number } = useLanguage()
  return lines.map((line) => (
    <text key={line} y={percent(100 - height(line))} dy="0.75em">
      {number(line)}
    </text>
  ))
}

function Labels({ bars }: { bars: TimeBar[] }) {
  const shown = Math.min(LABELS, bars.length)
  const places = Array.from({ length: shown }, (_, at) =>
    Math.floor(((at + 0.5) * bars.length) / shown),
  )
  return (
    <svg className="axis" aria-hidden="true">
      {places.map((at) => (
        <text key={at} x={percent(((at + 0.5) / bars.length) * 100)} y="50%">
          {bars[at]!.label}
        </text>
      ))}
    </svg>
  )
}
