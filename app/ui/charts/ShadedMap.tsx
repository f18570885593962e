import { type ReactNode, useId } from 'react'
import { useLanguage } from '../language.tsx'
import { countryShapes } from './country-shapes.ts'
import { world, MAP } from './world.ts'

type Props = {
  title: string
  description?: ReactNode
  /** ISO 3166-1 alpha-2; countries without a value may be left out. */
  countries: { code: string; name: string; value: number }[]
  /** The same numbers as a table. */
  children: ReactNode
}

/** From these values on a country is darker: each is ten times the last. */
const SHADES = [1, 10, 100, 1_000, 10_000]

/** How much there is in each country of the world, by shade. */
export function ShadedMap({ title, description, countries, children }: Props) {
  const { number, t } = useLanguage()
  const id = useId()
  const shapes = countryShapes()
  const counted = countries.filter(({ value }) => value > 0)
  const missing = counted.filter(({ code }) => !shapes.has(code))
  return (
    <figure className="chart map">
      <figcaption>
        <p className="chart-title" id={id}>
          {title}
        </p>
        {description}
      </figcaption>
      <svg
        className="sheet shaded"
        role="img"
        aria-labelledby={id}
        viewBox={`${MAP.x} ${MAP.y} ${MAP.width} ${MAP.height}`}
      >
        <path className="land" d={world().land} />
        {counted.map(({ code, name, value }) => (
          <path
            key={code}
            className={`shade${shadeOf(value)}`}
            d={shapes.get(code)}
          >
            <title>{t('chart.noted', { name, note: number(value) })}</title>
          </path>
        ))}
      </svg>
      <ul className="shades">
        {SHADES.map((least, at) => (
          <li key={least}>
            <svg aria-hidden="true">
              <rect className={`shade${at}`} width="100%" height="100%" />
            </svg>
            {wordsOf(at, number)}
          </li>
        ))}
      </ul>
      {missing.length > 0 && (
        <p className="source">
          Too small for the map, or not known, and only in the table:{' '}
          {missing.length}
        </p>
      )}
      <p className="source">{t('chart.map.borders')}</p>
      {children}
    </figure>
  )
}

function shadeOf(value: number): number {
  return SHADES.findLastIndex((least) => value >= least)
}

function wordsOf(at: number, number: (value: number) => string): string {
  const next = SHADES[at + 1]
  const least = number(SHADES[at]!)
  return next === undefined
    ? `${least} and more`
    : `${least} to ${number(next - 1)}`
}
