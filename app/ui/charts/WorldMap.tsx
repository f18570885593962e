import { useId } from 'react'
import { useLanguage } from '../language.tsx'
import { ChartFigure, Name } from './ChartFigure.tsx'
import { type Pinned, Sheet } from './MapSheet.tsx'
import { isInLens, LENS, MAP, placeOf, world } from './world.ts'

export type MarkedCountry = {
  /** ISO 3166-1 alpha-2, one of those that world.ts knows. */
  code: string
  name: string
  href?: string
  note?: string
}

type Props = {
  title: string
  description?: string
  /** Numbered on the map in this order. */
  countries: MarkedCountry[]
  tableHeadings: { country: string; note: string }
}

/**
 * Countries on a quiet map of the world, each with a number that the list below
 * explains: names in any language fit there, and on a phone. What lies too close
 * together for a finger is marked in an enlarged part instead.
 *
 * @throws RangeError for a country that the map does not know
 */
export function WorldMap(props: Props) {
  const { title, description, countries, tableHeadings } = props
  const { t } = useLanguage()
  const id = useId()
  const pinned = countries.map((country, index) => ({
    ...country,
    number: index + 1,
    place: placeOf(country.code),
  }))
  const near = pinned.filter(({ place }) => isInLens(place))

  return (
    <ChartFigure
      kind="map"
      title={title}
      titleId={`${id}title`}
      description={description}
      columns={[tableHeadings.country, tableHeadings.note]}
      rows={countries.map(({ name, note }) => ({ cells: [name], note }))}
    >
      <div className="sheets">
        <Sheet
          id={id}
          labelledBy={`${id}title`}
          frame={MAP}
          pinned={pinned.filter(({ place }) => !isInLens(place))}
        >
          <path id={`${id}land`} className="land" d={world().land} />
          <g id={`${id}marked`} className="marked">
            {pinned.map(({ code, place: { shape } }) => (
              <path key={code} id={`${id}${code}`} d={shape} />
            ))}
          </g>
          {near.length > 0 && <rect className="frame" {...LENS} />}
        </Sheet>
        {near.length > 0 && <Lens id={id} pinned={near} />}
        <Key pinned={pinned} />
      </div>
      <p className="source">{t('chart.map.borders')}</p>
    </ChartFigure>
  )
}

/** The same land once more, larger, without sending it twice. */
function Lens({ id, pinned }: { id: string; pinned: Pinned[] }) {
  const { t } = useLanguage()
  return (
    <div className="lens">
      <Sheet id={id} labelledBy={`${id}lens`} frame={LENS} pinned={pinned}>
        <use href={`#${id}land`} className="land" />
        <use href={`#${id}marked`} className="marked" />
      </Sheet>
      <p className="source" id={`${id}lens`}>
        {t('chart.map.enlarged')}
      </p>
    </div>
  )
}

function Key({ pinned }: { pinned: Pinned[] }) {
  const { number } = useLanguage()
  return (
    <ol className="key">
      {pinned.map((country) => (
        <li key={country.code}>
          <span className="number">{number(country.number)}</span>
          <span>
            <Name name={country.name} href={country.href} />
          </span>
        </li>
      ))}
    </ol>
  )
}
