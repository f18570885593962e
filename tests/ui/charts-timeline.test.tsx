import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Language } from '#app/i18n/translate.ts'
import { Timeline } from '#app/ui/charts/Timeline.tsx'
import { LanguageProvider } from '#app/ui/language.tsx'
import { linksOf, tags, textOf } from '#tests/support/html.ts'

type Dates = [starts: string, ends?: string]

function html(dates: Dates[], language: Language = 'en'): string {
  const entries = dates.map(([starts, ends = null], index) => ({
    id: `e${index}`,
    label: `Entry ${index}`,
    starts,
    ends,
    href: `/findings/${index}`,
  }))
  return renderToStaticMarkup(
    <LanguageProvider language={language}>
      <Timeline title="When" from={2017} to={2020} entries={entries} />
    </LanguageProvider>,
  )
}

/** Start and length of the only bar, in days of the axis's 1461. */
function bar(dates: Dates, language?: Language) {
  const [rect] = tags(html([dates], language), 'rect')
  if (!rect) return undefined
  return [rect.x, rect.width].map((text) => (parseFloat(text!) / 100) * 1461)
}

function mark(dates: Dates, language?: Language) {
  const found = tags(html([dates], language), 'svg').find(({ x }) => x)
  return found && (parseFloat(found.x!) / 100) * 1461
}

/** Two decimals of a percent are a seventh of a day. */
function days(...numbers: number[]) {
  return numbers.map((number) => expect.closeTo(number, 0))
}

test('a year and a month are covered whole', () => {
  expect(bar(['2018'])).toEqual(days(365, 365))
  expect(bar(['2018-03'])).toEqual(days(365 + 59, 31))
})

test('a period reaches from the start of one date to the end of another', () => {
  expect(bar(['2017', '2018-02'])).toEqual(days(0, 365 + 59))
  expect(bar(['2018-12-31', '2020'])).toEqual(days(729, 732))
})

test('a day is a mark, where its middle is', () => {
  expect(bar(['2018-10-02'])).toBeUndefined()
  expect(mark(['2018-10-02'])).toBeCloseTo(365 + 274.5, 0)
})

test('time runs from right to left for readers of Arabic', () => {
  expect(bar(['2017'], 'ar')).toEqual(days(1461 - 365, 365))
  expect(mark(['2018-10-02'], 'ar')).toBeCloseTo(1461 - 365 - 274.5, 0)
})

test('what reaches beyond the axis is cut, what lies beyond is only told', () => {
  expect(bar(['2015', '2017'])).toEqual(days(0, 365))
  const page = html([['2015'], ['2021-01-01']])
  expect(tags(page, 'rect')).toEqual([])
  expect(tags(page, 'path')).toEqual([])
  expect(textOf(page)).toContain('1 January 2021')
})

test('each entry has an address, a link, and its dates in words', () => {
  const page = html([['2017-09'], ['2018', '2019']])
  expect(linksOf(page)).toEqual(['/findings/0', '/findings/1'])
  expect(tags(page, 'li').map(({ id }) => id)).toEqual(['e0', 'e1'])
  const [figure, table] = page.split('<details>')
  expect(textOf(figure!)).toContain('September 2017')
  expect(textOf(table!)).toContain('September 2017')
})
