import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { SaidWord } from '#app/ui/desk/Said.tsx'

const sentences = { changed: 'It is changed.' }
const said = (word: string | null) =>
  renderToStaticMarkup(<SaidWord word={word} sentences={sentences} />)

test('a word that stands for a sentence says it', () => {
  expect(said('changed')).toContain('>It is changed.</p>')
})

test.each([null, '', 'other', 'constructor', 'toString', '__proto__'])(
  'another word says nothing: %s',
  (word) => {
    expect(said(word)).toBe('')
  },
)
