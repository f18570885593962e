import type { ReactNode } from 'react'
import { useLanguage } from '../language.tsx'
import { percent } from './percent.ts'
import type { MarkedCountry } from './WorldMap.tsx'
import type { Frame, Place } from './world.ts'

export type Pinned = MarkedCountry & { number: number; place: Place }

/** WCAG 2.2, success criterion 2.5.8. */
const TARGET_PX = 24

type Props = {
  /** Prefix of the ids of the land's shapes. */
  id: string
  labelledBy: string
  frame: Frame
  pinned: Pinned[]
  /** The ground, in units of the map. */
  children: ReactNode
}

/**
 * A piece of the map. The ground grows with the sheet; the pins on it keep their
 * size, which a finger needs: they stand in percent of a drawing that has no
 * units of its own.
 */
export function Sheet({ id, labelledBy, frame, pinned, children }: Props) {
  const hasLinks = pinned.some(({ href }) => href)
  const viewBox = `${frame.x} ${frame.y} ${frame.width} ${frame.height}`
  return (
    <svg
      className="sheet"
      role={hasLinks ? 'group' : 'img'}
      aria-labelledby={labelledBy}
    >
      <svg viewBox={viewBox}>{children}</svg>
      {pinned.map((country) => (
        <Pin key={country.code} country={country} frame={frame}>
          <svg viewBox={viewBox}>
            <use href={`#${id}${country.code}`} className="hit" />
          </svg>
        </Pin>
      ))}
    </svg>
  )
}

/** `children` is the country's land: it leads where the pin does. */
function Pin({
  country: { name, note, href, number, place },
  frame,
  children,
}: {
  country: Pinned
  frame: Frame
  children: ReactNode
}) {
  const { t, number: digits } = useLanguage()
  const numbered = t('chart.numbered', { number: digits(number), name })
  const Wrapper = href ? 'a' : 'g'
  return (
    <Wrapper href={href}>
      <title>
        {note ? t('chart.noted', { name: numbered, note }) : numbered}
      </title>
      {children}
      <svg
        x={percent(((place.x - frame.x) / frame.width) * 100)}
        y={percent(((place.y - frame.y) / frame.height) * 100)}
        overflow="visible"
      >
        <circle r={TARGET_PX / 2} className="hit" />
        <circle r="9" />
        <text>{digits(number)}</text>
      </svg>
    </Wrapper>
  )
}
