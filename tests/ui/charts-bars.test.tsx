import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Language } from '#app/i18n/translate.ts'
import { type Bar, BarChart } from '#app/ui/charts/BarChart.tsx'
import { LanguageProvider } from '#app/ui/language.tsx'
import { linksOf, tags, textOf } from '#tests/support/html.ts'

function html(bars: Bar[], language: Language = 'en', max?: number): string {
  return renderToStaticMarkup(
    <LanguageProvider language={language}>
      <BarChart title="Who" unit="people" bars={bars} max={max} />
    </LanguageProvider>,
  )
}

function drawn(bars: Bar[], language?: Language, max?: number) {
  return tags(html(bars, language, max), 'rect').map(({ x, width }) => [
    x,
    width,
  ])
}

const bars = [
  { label: 'Many', value: 1200, told: 'more than 1,200' },
  { label: 'Some', value: 300, href: '/some', note: 'Of those known' },
  { label: 'None', value: 0 },
]

test('bars are as long as their numbers, from the side reading starts on', () => {
  expect(drawn(bars)).toEqual([
    ['0%', '100%'],
    ['0%', '25%'],
    ['0%', '0%'],
  ])
  expect(drawn(bars, 'ar')).toEqual([
    ['0%', '100%'],
    ['75%', '25%'],
    ['100%', '0%'],
  ])
})

test('a chart may leave room above its largest number', () => {
  expect(drawn(bars, 'en', 2400)[0]).toEqual(['0%', '50%'])
})

test('only nothing to count still makes a chart', () => {
  expect(drawn([{ label: 'None', value: 0 }])).toEqual([['0%', '0%']])
})

test('numbers are told with the words that qualify them, twice', () => {
  const page = html(bars)
  const [figure, table] = page.split('<details>')
  for (const part of [figure!, table!]) {
    expect(textOf(part)).toContain('more than 1,200')
    expect(textOf(part)).toContain('Of those known')
  }
  expect(linksOf(page)).toEqual(['/some'])
})
