import type { Language } from '#app/i18n/translate.ts'

/**
 * The numbers of a text, each once, in order of size: digits of any script,
 * grouped as any of the languages does it: 100,000, 1,00,000, 100 000.
 */
export function numbersIn(text: string): string {
  const plain = [...text.normalize('NFKC')].map(asciiDigit).join('')
  const found =
    plain.match(/\d{1,3}(?:[,. ٬]\d{2})*[,. ٬]\d{3}(?!\d)|\d+/g) ?? []
  const numbers = found.map((number) => Number(number.replace(/\D/g, '')))
  return [...new Set(numbers)].sort((one, other) => one - other).join()
}

/** Arabic-Indic and Devanagari digits: Unicode, U+0660 and U+0966 on. */
function asciiDigit(letter: string): string {
  const code = letter.codePointAt(0)!
  for (const zero of [0x660, 0x6f0, 0x966]) {
    if (code >= zero && code < zero + 10) return String(code - zero)
  }
  return letter
}

/** Whom texts name, and how their names begin in each language. */
const names: Record<string, Partial<Record<Language, string[]>>> = {
  'NSO Group': { ar: ['مجموعة NSO'], hi: ['एनएसओ ग्रुप'] },
  Pegasus: { ar: ['بيغاسوس'], hi: ['पेगासस'] },
  'Forbidden Stories': {
    ar: ['قصص محظورة'],
    hi: ['फ़ॉरबिडन स्टोरीज़'],
  },
  'Amnesty International': {
    es: ['Amnistía Internacional'],
    ar: ['منظمة العفو الدولية'],
    hi: ['एमनेस्टी इंटरनेशनल'],
  },
  'Security Lab': {
    es: ['Laboratorio sobre Seguridad'],
    ar: ['مختبر الأمن'],
    hi: ['सिक्योरिटी लैब'],
  },
}

/** The names that a text holds, by their English form. */
export function namesIn(text: string, language: Language = 'en'): string[] {
  return Object.entries(names)
    .filter(([name, forms]) =>
      (forms[language] ?? [name]).some((form) => text.includes(form)),
    )
    .map(([name]) => name)
}
