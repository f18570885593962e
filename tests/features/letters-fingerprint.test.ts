import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fingerprintOf } from '#app/features/letters/fingerprint.ts'
import { defaultLetterSettings } from '#app/features/letters/thresholds.ts'
import { OPENINGS } from '#app/features/letters/template.ts'
import { translate } from '#app/i18n/translate.ts'

const { alike_bits } = defaultLetterSettings

/** In how many of 64 bits the fingerprints of two texts differ. */
function distance(one: string, other: string): number {
  const bits = BigInt(fingerprintOf(one)) ^ BigInt(fingerprintOf(other))
  return BigInt.asUintN(64, bits).toString(2).replaceAll('0', '').length
}

const word = fc.stringMatching(/^[a-z]{2,9}$/)
const letter = fc.array(word, { minLength: 200, maxLength: 300 })

function draft(opening: (typeof OPENINGS)[number]): string {
  return [
    translate('en', `letter.opening.${opening}`),
    translate('en', 'letter.findings.all'),
    translate('en', 'letter.demand.decides'),
    translate('en', 'letter.demand.client', { country: 'Mexico' }),
    translate('en', 'letter.lever'),
    translate('en', 'letter.request'),
  ].join('\n\n')
}

describe('a fingerprint', () => {
  test('is a signed number of 64 bits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const number = BigInt(fingerprintOf(text))
        expect(BigInt.asIntN(64, number)).toBe(number)
        expect(fingerprintOf(text)).toBe(fingerprintOf(text))
      }),
    )
  })

  test('is that of the words: case, spaces, punctuation, encoding do not count', () => {
    const text = 'Kérem, támogassa! A moratórium ügyét – most.'
    const same = [
      text.toUpperCase(),
      text.normalize('NFD'),
      text.replaceAll(' ', '\n\n  '),
      `“${text.replace('!', '?!')}”`,
      text.replace('moratórium', 'mora\u00adtó\u200brium'),
    ]
    for (const other of same) expect(distance(text, other)).toBe(0)
    expect(distance(text, text.replace('most', 'soha'))).toBeGreaterThan(0)
  })

  test('differs in few bits when one word of 200 is another', () => {
    fc.assert(
      fc.property(letter, fc.nat(), word, (words, at, other) => {
        const changed = words.with(at % words.length, other)
        // The bound of 2,000 such changes was 11; half of them are below 4.
        expect(distance(words.join(' '), changed.join(' '))).toBeLessThan(15)
      }),
    )
  })

  test('differs in many when nothing is shared', () => {
    fc.assert(
      fc.property(letter, letter, (one, other) => {
        const bits = distance(one.join(' '), other.join(' '))
        expect(bits).toBeGreaterThan(alike_bits + 5)
      }),
    )
  })

  test('sees that a long sentence is said again and again', () => {
    const own = draft(1)
    const padded = `${own} ${'act now please '.repeat(300)}`
    expect(distance(own, padded)).toBeLessThan(15)
  })
})

/** A sentence in scripts of many kinds, and one with a word changed. */
const scripts: Record<string, string> = {
  Arabic:
    'أكتب إليكم بشأن تجارة برامج التجسس التي استخدمت ضد الصحفيين والمحامين. ' +
    'أرجو أن تدعموا وقفا فوريا لتصديرها وبيعها ونقلها واستخدامها حتى تحترم حقوق الإنسان. ' +
    'أخبروني من فضلكم بما ستفعلون وبرأيكم في هذا الوقف.',
  Hindi:
    'मैं आपको जासूसी सॉफ़्टवेयर के व्यापार के बारे में लिख रहा हूँ, जिसका इस्तेमाल पत्रकारों और वकीलों के ख़िलाफ़ हुआ। ' +
    'कृपया इसके निर्यात और बिक्री पर तुरंत रोक का समर्थन करें जब तक मानवाधिकारों का सम्मान न हो। ' +
    'कृपया बताएँ कि आप क्या करेंगे।',
  Chinese:
    '我写信给您是关于间谍软件的贸易，它被用来对付记者、律师和人权捍卫者。' +
    '请支持立即暂停其出口、销售、转让和使用，直到整个行业证明能够尊重人权。' +
    '请告诉我您将会做什么，以及您对暂停令有什么看法。',
  Thai:
    'ข้าพเจ้าเขียนถึงท่านเกี่ยวกับการค้าสปายแวร์ที่ใช้กับนักข่าวและทนายความ' +
    'ขอให้ท่านสนับสนุนการระงับการส่งออกและการขายโดยทันทีจนกว่าจะเคารพสิทธิมนุษยชน' +
    'โปรดบอกข้าพเจ้าว่าท่านจะทำอะไร',
}

describe.each(Object.entries(scripts))('in %s', (script, text) => {
  test('a small change is small, and another text is far', () => {
    const half = Math.floor(text.length / 2)
    const changed = `${text.slice(0, half)}${text.slice(half + 1)}`
    expect(distance(text, changed)).toBeGreaterThan(0)
    expect(distance(text, changed)).toBeLessThan(16)
    for (const [name, other] of Object.entries(scripts)) {
      if (name !== script) expect(distance(text, other)).toBeGreaterThan(16)
    }
  })

  test('order counts', () => {
    const parts = text.split(/(?<=[ 。，])/)
    const turned = parts.toReversed().join('')
    if (parts.length > 3) expect(distance(text, turned)).toBeGreaterThan(0)
  })
})

describe('of letters from the draft', () => {
  test('those left as they are are alike, those with words of one’s own are not', () => {
    const own =
      'My grandfather was a journalist, and I grew up with his stories of the ' +
      'censors. Last month a friend of mine, a lawyer, found that her phone had ' +
      'behaved strangely for weeks. As a nurse I know what it means when ' +
      'somebody has to trust that nobody listens. '
    for (const opening of OPENINGS) {
      const plain = draft(opening)
      const name = plain.replace('I ask you to', 'I beg you to')
      expect(distance(plain, name)).toBeLessThanOrEqual(alike_bits)
      expect(distance(plain, own + plain)).toBeGreaterThan(alike_bits)
    }
    expect(distance(draft(1), draft(3))).toBeGreaterThan(alike_bits)
  })
})
