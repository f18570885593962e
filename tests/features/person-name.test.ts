import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  faultOfName,
  nameKey,
  plainName,
} from '#app/features/accounts/person-name.ts'

/** As their languages write them; the third line needs its joiners. */
const names = [
  ...[
    'Casey owner',
    'Sinéad O’Brien',
    "Sinead O'Brien",
    'Ọláńrewájú Kaʻiulani',
  ],
  ...[
    'Nguyễn Thị Minh Khai',
    'Jean-Luc A. de la Croix',
    'Ñandú 2nd',
    'İ. Işık',
  ],
  ...['ශ්\u200dරී ලංකා', 'علی\u200cرضا محمدی', 'ক্\u200cষ', 'र\u094d\u200dय'],
  ...['র\u200d্যাব', 'ന്\u200d', 'प्रिया शर्मा', 'தமிழ்', 'བཀྲ་ཤིས', 'သူဇာ'],
  ...[
    '佐々木 みなみ',
    'ヤマダ・タロウ',
    '髙橋ケンジ',
    '김민준',
    '𠮷野家',
    'ㄅㄆㄇ',
  ],
  ...['Володимир Мар’яненко', 'Νίκος Παπάς', 'ქეთევან', 'Գագիկ', 'ተስፋዬ'],
  ...['משה בן־דוד', 'محمد', 'สมชาย ใจดี', 'ភូមិ', 'ދިވެހި', 'ᏣᎳᎩ', 'Мария Smith'],
]
const aName = fc.constantFrom(...names)

/** `name` with `added` somewhere in it. */
const withAdded = (added: fc.Arbitrary<string>) =>
  fc.tuple(aName, fc.nat(), added).map(([name, at, sign]) => {
    const signs = [...name]
    return signs.toSpliced(at % (signs.length + 1), 0, sign).join('')
  })

describe('the name of a campaigner', () => {
  test.each(names)('may be %s', (name) => {
    expect(faultOfName(plainName(name))).toBeUndefined()
  })

  test('has nothing that nobody sees, wherever it stands', () => {
    const everything = Array.from({ length: 0x11_00_00 }, (_, at) =>
      at >= 0xd8_00 && at < 0xe0_00 ? '' : String.fromCodePoint(at),
    )
    const unseen = everything.filter((sign) =>
      /[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Cc}\u2800]/u.test(
        sign,
      ),
    )
    // Where a joiner may stand others do: it is told apart below.
    const others = unseen.filter((sign) => !/[\u200c\u200d]/.test(sign))
    expect(others.length).toBeGreaterThan(4_000)
    fc.assert(
      fc.property(withAdded(fc.constantFrom(...others)), (name) => {
        const plain = name.normalize('NFC')
        expect(faultOfName(plain)).toMatch(/nobody sees/)
      }),
      { numRuns: 500 },
    )
    for (const joiner of ['\u200b', '\u200c', '\u200d', '\u3164', '\u2800']) {
      expect(faultOfName(`Ca${joiner}sey`)).toMatch(/nobody sees/)
      expect(faultOfName(joiner)).toBeDefined()
    }
  })

  test('is another one than each that somebody has who looks alike', () => {
    const spaces = fc.constantFrom(' ', '  ', '\u00a0', '\u3000 ')
    const forms = fc.constantFrom('NFC', 'NFD', 'NFKC', 'NFKD')
    const cases = fc.constantFrom('toUpperCase', 'toLowerCase', 'trim')
    const joiner = fc.constantFrom('', '\u200c', '\u200d', '\u00ad', '\ufe0f')
    fc.assert(
      fc.property(
        ...([withAdded(joiner), aName, spaces, forms, cases] as const),
        (added, name, space, form, letters) => {
          const bare = added.replace(/\u200c|\u200d|\u00ad|\ufe0f/g, '')
          expect(nameKey(added)).toBe(nameKey(bare))
          const other = ` ${name.replaceAll(' ', space)}${space}`
          const written = other.normalize(form)[letters]()
          expect(nameKey(written)).toBe(nameKey(name))
        },
      ),
      { numRuns: 500 },
    )
    const keys = new Set(names.map(nameKey))
    expect(keys.size).toBe(names.length)
    expect(nameKey('Ｃａｓｅｙ')).toBe(nameKey('casey'))
    expect(nameKey('STRASSE')).toBe(nameKey('Straße'))
    expect(nameKey('Ann‐Lee. OBrien')).toBe(nameKey("Ann-Lee O'Brien"))
    expect(nameKey('BiIl 0mar')).toBe(nameKey('Bill Omar'))
    const alef = 'میرزا\u200cخانی'
    expect(faultOfName(plainName(alef))).toBeUndefined()
    expect(nameKey(plainName(alef))).toBe(nameKey(alef.replace('\u200c', '')))
    // Each of one script.
    expect(nameKey('Сору')).toBe(nameKey('Copy'))
  })

  test('has no word in letters of two scripts', () => {
    const latin = 'aceopxyijs'
    const cyrillic = 'асеорхуіјѕ'
    const word = fc.string({
      unit: fc.constantFrom(...latin),
      minLength: 2,
      maxLength: 8,
    })
    fc.assert(
      fc.property(word, fc.nat(), (typed, at) => {
        const letter = typed[at % typed.length]!
        const twin = cyrillic[latin.indexOf(letter)]!
        const mixed = [...typed].toSpliced(at % typed.length, 1, twin).join('')
        expect(faultOfName(`Ann ${mixed}`)).toMatch(/one script/)
        expect(nameKey(mixed)).toBe(nameKey(typed))
      }),
    )
  })

  test.each(['', '.', '1', '😀 Ada', 'a\u0301\u0301', '\u0301a', 'A<b', '='])(
    'is not %j',
    (name) => {
      expect(faultOfName(name)).toMatch(/in letters/)
    },
  )
})
