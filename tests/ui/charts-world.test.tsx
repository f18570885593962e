import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Language } from '#app/i18n/translate.ts'
import { RelativePath } from '#app/ui/charts/relative-path.ts'
import { isInLens, LENS, MAP, placeOf, world } from '#app/ui/charts/world.ts'
import { type MarkedCountry, WorldMap } from '#app/ui/charts/WorldMap.tsx'
import { LanguageProvider } from '#app/ui/language.tsx'
import { tags, textOf } from '#tests/support/html.ts'

const codes = 'AZ BH HU IN KZ MX MA RW SA TG AE'.split(' ')
const countries = codes.map((code) => ({
  code,
  name: `Land ${code}`,
  href: `#${code}`,
}))

function html(countries: MarkedCountry[], language: Language = 'en'): string {
  return renderToStaticMarkup(
    <LanguageProvider language={language}>
      <WorldMap
        title="Where"
        countries={countries}
        tableHeadings={{ country: 'Country', note: 'What is known' }}
      />
    </LanguageProvider>,
  )
}

/** What lies between the opening of the drawings and the list of names. */
function drawings(page: string): string {
  return page.slice(page.indexOf('<svg'), page.indexOf('<ol'))
}

test('every country is a link that says its number, name and note', () => {
  const noted = countries.map((country) =>
    country.code === 'BH' ? { ...country, note: 'A note' } : country,
  )
  const found = drawings(html(noted)).matchAll(
    /<a href="#(..)"><title>([^<]*)<\/title>/g,
  )
  const titles = new Map([...found].map(([, code, title]) => [code, title]))
  expect([...titles.keys()].sort()).toEqual([...codes].sort())
  expect(titles.get('BH')).toBe('2. Land BH – A note')
  expect(titles.get('AE')).toBe('11. Land AE')
})

test('a drawing is a group of links, or one picture without them', () => {
  function roles(page: string) {
    return tags(drawings(page), 'svg').flatMap(({ role }) => role ?? [])
  }
  expect(roles(html(countries))).toEqual(['group', 'group'])
  const plain = countries.map(({ code, name }) => ({ code, name }))
  expect(roles(html(plain))).toEqual(['img', 'img'])
  expect(html(plain)).not.toContain('<a')
})

test('each drawing is named by a text that is on the page', () => {
  const page = html(countries)
  const ids = tags(page, '*').map(({ id }) => id)
  const names = tags(page, 'svg').flatMap((svg) => svg['aria-labelledby'] ?? [])
  expect(names).toHaveLength(2)
  expect(ids).toEqual(expect.arrayContaining(names))
})

test('two maps on a page share no id', () => {
  const page = renderToStaticMarkup(
    <>
      {['One', 'Other'].map((title) => (
        <WorldMap
          key={title}
          title={title}
          countries={countries}
          tableHeadings={{ country: 'Country', note: 'Note' }}
        />
      ))}
    </>,
  )
  const ids = tags(page, '*').flatMap(({ id }) => id ?? [])
  expect(new Set(ids).size).toBe(ids.length)
  for (const { href } of tags(page, 'use'))
    expect(ids).toContain(href!.slice(1))
})

test('what is close together has room for fingers on a phone', () => {
  // 390 px less the gutters; the enlarged part and the list share them.
  const sheets = [
    { frame: MAP, px: 358, near: false },
    { frame: LENS, px: 171, near: true },
  ]
  for (const { frame, px, near } of sheets) {
    const places = codes.map(placeOf).filter((one) => isInLens(one) === near)
    expect(places.length).toBeGreaterThan(1)
    const distances = places.flatMap((one, index) =>
      places
        .slice(0, index)
        .map((other) => Math.hypot(one.x - other.x, one.y - other.y)),
    )
    const scale = px / frame.width
    expect(Math.min(...distances) * scale).toBeGreaterThanOrEqual(24)
  }
})

test('the enlarged part is there only for countries within it', () => {
  const far = countries.filter(({ code }) => ['MX', 'RW'].includes(code))
  expect(html(countries)).toContain('class="lens"')
  expect(html(far)).not.toContain('class="lens"')
  expect(html(far)).not.toContain('class="frame"')
})

test('the map is not mirrored for readers of Arabic', () => {
  function positions(language: Language) {
    return tags(drawings(html(countries, language)), 'svg').map(({ x }) => x)
  }
  expect(positions('ar')).toEqual(positions('en'))
})

test('it is drawn once, and weighs little', () => {
  expect(world()).toBe(world())
  expect(gzipSync(html(countries)).length).toBeLessThan(12 * 1024)
})

test('the stylesheet keeps room for both drawings as they are', () => {
  const css = readFileSync('app/ui/styles/charts.css', 'utf8')
  const ratios = [...css.matchAll(/aspect-ratio: (\d+) \/ (\d+)/g)]
  const numbers = ratios.map(([, width, height]) => +width! / +height!)
  expect(numbers).toEqual(
    [MAP, LENS].map((frame) => frame.width / frame.height),
  )
})

test('the table holds the notes, and no column of nothing', () => {
  const [first, ...rest] = countries
  const noted = html([{ ...first!, note: 'A note' }, ...rest])
  expect(textOf(noted.slice(noted.indexOf('<table')))).toContain(
    'Country What is known Land AZ A note',
  )
  expect(html(countries)).not.toContain('What is known')
})

test('a country that the map does not know is refused', () => {
  expect(() => html([{ code: 'XX', name: 'Nowhere' }])).toThrow(RangeError)
})

test('a relative path leads through the rounded points', () => {
  const coordinate = fc.double({ min: -3000, max: 3000, noNaN: true })
  const ring = fc.array(fc.tuple(coordinate, coordinate), { minLength: 1 })
  fc.assert(
    fc.property(fc.array(ring), (rings) => {
      const pen = new RelativePath()
      for (const [start, ...rest] of rings) {
        pen.moveTo(...start!)
        for (const point of rest) pen.lineTo(...point)
        pen.closePath()
      }
      const wanted = rings.map(withoutRepeats).filter((ring) => ring.length > 1)
      expect(walk(String(pen))).toEqual(wanted)
    }),
  )
})

function withoutRepeats(ring: [number, number][]) {
  return ring
    .map(([x, y]) => [Math.round(x) + 0, Math.round(y) + 0])
    .filter((point, index, all) => `${point}` !== `${all[index - 1]}`)
}

/** The points of a path, as SVG's grammar reads them. */
function walk(path: string): number[][][] {
  return [...path.matchAll(/M(-?\d+) (-?\d+)l([^Mz]*)z/g)].map(
    ([, startX, startY, steps]) => {
      let [x, y] = [+startX!, +startY!]
      const numbers = [...steps!.matchAll(/-?\d+/g)].map(Number)
      const points = [[x, y]]
      for (let index = 0; index < numbers.length; index += 2) {
        x += numbers[index]!
        y += numbers[index + 1]!
        points.push([x, y])
      }
      return points
    },
  )
}
