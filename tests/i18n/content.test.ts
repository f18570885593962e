import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { languages } from '#app/i18n/translate.ts'
import { type AuthorityTexts, readAuthorities } from '#db/seed/authorities.ts'
import { readFindings } from '#db/seed/read-findings.ts'
import type { Texts } from '#db/seed/findings-format.ts'
import { numbersIn } from '#tests/support/facts-in.ts'

const seeds = fileURLToPath(new URL('../../db/seed/', import.meta.url))
const { facts, texts } = await readFindings(seeds)
const english = texts.find(({ language }) => language === 'en')!

/** Every sentence of a file by its place in it. */
function sentences(told: Texts): Record<string, string> {
  const { findings, events, responses, named } = told
  const parts = Object.entries(findings).flatMap(([id, finding]) => [
    [`${id} headline`, finding.headline],
    [`${id} text`, finding.text],
    [`${id} basis`, finding.basis],
    [`${id} period`, finding.period ?? ''],
    ...finding.figures.map((label, at) => [`${id} figure ${at}`, label]),
  ])
  return Object.fromEntries([
    ...parts,
    ...Object.entries(events),
    ...Object.entries(responses).map(([id, { text }]) => [id, text]),
    ...Object.entries(named).map(([id, { role }]) => [id, role ?? '']),
  ]) as Record<string, string>
}

test('the findings are told in every language', () => {
  expect(texts.map(({ language }) => language).sort()).toEqual(
    [...languages].sort(),
  )
})

describe.each(texts.map((told) => [told.language, told] as const))(
  'in %s',
  (language, told) => {
    test('each sentence holds the figures and dates of the English one', () => {
      const wanted = sentences(english)
      const wrong = Object.entries(sentences(told))
        .map(([place, text]) => [
          place,
          numbersIn(wanted[place]!),
          numbersIn(text),
        ])
        .filter(([, one, other]) => one !== other)
      expect(wrong).toEqual([])
    })

    test('each finding names the people and media that the facts name', () => {
      const wrong = facts.findings.flatMap(({ id, mentions }) => {
        const { headline, text, basis } = told.findings[id]!
        const whole = [headline, text, basis].join(' ')
        return mentions
          .map((mention) => told.named[mention.id]!.name)
          .filter((name) => !whole.includes(name))
          .map((name) => [id, name])
      })
      expect(wrong).toEqual([])
    })

    test('each label has its number once', () => {
      const labels = Object.values(told.findings).flatMap(
        ({ figures }) => figures,
      )
      for (const label of labels) {
        expect(label.split('{figure}')).toHaveLength(2)
      }
    })

    test('a language that nobody reviewed says so', () => {
      if (language === 'en') expect(told.review).not.toBeNull()
      else expect(told.review).toBeNull()
    })
  },
)

describe('who decides about exports', async () => {
  const { authorities, texts } = await readAuthorities()
  const countries = authorities.map(({ country }) => country).sort()
  const original = texts.find(({ language }) => language === 'en')!

  test('is told in every language', () => {
    expect(texts.map(({ language }) => language).sort()).toEqual(
      [...languages].sort(),
    )
  })

  test.each(texts.map((told) => [told.language, told] as const))(
    'is told of each country, with the figures of the English text: %s',
    (_, told) => {
      expect(Object.keys(told.authorities).sort()).toEqual(countries)
      expect(numbersOf(told)).toEqual(numbersOf(original))
    },
  )
})

/** The figures of each field; null where there is no text. */
function numbersOf({ authorities }: AuthorityTexts) {
  return Object.fromEntries(
    Object.entries(authorities).flatMap(([country, words]) =>
      Object.entries(words).map(([field, text]) => [
        `${country} ${field}`,
        text === null ? null : numbersIn(text),
      ]),
    ),
  )
}
