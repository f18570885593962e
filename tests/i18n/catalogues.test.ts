import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, test } from 'vitest'
import {
  type Language,
  languages,
  type MessageKey,
  messagesOf,
  reviewOf,
} from '#app/i18n/translate.ts'
import { namesIn, numbersIn } from '#tests/support/facts-in.ts'

type Node = {
  type: number
  value?: string
  options?: Record<string, { value: Node[] }>
}

const english = messagesOf('en')
const keys = Object.keys(english) as MessageKey[]
const others = languages.filter((language) => language !== 'en')

function parse(language: Language, key: MessageKey): Node[] {
  const text = messagesOf(language)[key]
  const options = { ignoreTag: true }
  return new IntlMessageFormat(
    text,
    language,
    undefined,
    options,
  ).getAst() as unknown as Node[]
}

/** Each argument with the branches it chooses between: none for a plain one. */
function argumentsIn(nodes: Node[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const node of nodes) {
    const [LITERAL, POUND] = [0, 7]
    if (node.type === LITERAL || node.type === POUND) continue
    const branches = Object.keys(node.options ?? {})
    found.set(node.value!, new Set(branches))
    for (const branch of Object.values(node.options ?? {})) {
      for (const [name, inner] of argumentsIn(branch.value)) {
        found.set(name, inner)
      }
    }
  }
  return found
}

const script: Partial<Record<Language, RegExp>> = {
  ar: /\p{Script=Arabic}/u,
  hi: /\p{Script=Devanagari}/u,
}

describe.each(others)('%s', (language) => {
  const messages = messagesOf(language)

  test('has every key of the English catalogue, and no other', () => {
    expect(Object.keys(messages).sort()).toEqual([...keys].sort())
  })

  test('takes the same arguments', () => {
    const wrong = keys.filter((key) => {
      const names = (of: Language) =>
        [...argumentsIn(parse(of, key)).keys()].sort().join()
      return names(language) !== names('en')
    })
    expect(wrong).toEqual([])
  })

  test('has a branch for every whole number', () => {
    const rules = new Intl.PluralRules(language)
    const needed = new Set(
      Array.from({ length: 1001 }, (_, number) => rules.select(number)),
    )
    const wrong = keys.filter((key) =>
      [...argumentsIn(parse(language, key)).values()].some(
        (branches) => branches.size > 0 && !needed.isSubsetOf(branches),
      ),
    )
    expect(wrong).toEqual([])
  })

  test('holds the figures and dates of the English text', () => {
    const wrong = keys
      .filter((key) => numbersIn(messages[key]) !== numbersIn(english[key]))
      .map((key) => [key, numbersIn(english[key]), numbersIn(messages[key])])
    expect(wrong).toEqual([])
  })

  test('names whom the English text names', () => {
    const wrong = keys.flatMap((key) => {
      const missing = namesIn(english[key]).filter(
        (name) => !namesIn(messages[key], language).includes(name),
      )
      return missing.length > 0 ? [[key, ...missing]] : []
    })
    expect(wrong).toEqual([])
  })

  test('is in its own words', () => {
    const same = keys.filter((key) => {
      const letters = script[language]
      const isWords = / \p{L}+ /u.test(english[key])
      if (letters) return isWords && !letters.test(messages[key])
      return isWords && messages[key] === english[key]
    })
    expect(same).toEqual([])
  })
})

test.each(languages)('%s: no apostrophe that hides an argument', (language) => {
  const wrong = keys.filter((key) => messagesOf(language)[key].includes("'"))
  expect(wrong).toEqual([])
})

test.each(languages)('%s: who reviewed it is said, or nobody', (language) => {
  const review = reviewOf(language)
  if (review === null) return expect(language).not.toBe('en')
  expect(review.by).toMatch(/\S/)
  expect(review.on).toMatch(/^\d{4}-\d\d-\d\d$/)
})
