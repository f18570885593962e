import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tags, textOf } from '#tests/support/html.ts'
import { html } from './stripe/html.ts'

/** Of pieces that mean something in markup, and some that do not. */
const text = fc.string({
  unit: fc.constantFrom(...'<>&"\'= ;/\na中', '&amp;', '<b>', '-->'),
})

test('any text stays text, also within an attribute', () => {
  fc.assert(
    fc.property(text, (text) => {
      const { text: made } = html`<p title="${text}">${[text]}</p>`
      const [, title, inside] = /^<p title="([^"]*)">([^<]*)<\/p>$/.exec(made)!
      expect(inside).toBe(title)
      expect(textOf(made)).toBe(text.replace(/\s+/g, ' ').trim())
      expect(tags(made, 'p')[0]!.title).toBe(text)
    }),
  )
})

test('markup goes in as it is, and nothing for nothing', () => {
  const inside = html`<b>${1}</b>`
  const made = html`<p>${inside}${[inside, undefined]}${false}${null}</p>`
  expect(made.text).toBe('<p><b>1</b><b>1</b></p>')
})
