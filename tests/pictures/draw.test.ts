import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import type { Language } from '#app/i18n/translate.ts'
import { drawPicture, type Picture } from '#app/pictures/draw.server.ts'
import { scriptOf } from '#app/pictures/text.server.ts'
import { inkOf, MARGIN } from './ink.ts'

const MOST_MS = 2_000

function aPicture(given: Partial<Picture> = {}): Picture {
  return {
    language: 'en',
    siteName: 'Moratorium',
    kicker: 'Finding · Pegasus Project, July 2021',
    figure: '700',
    figureLabel: 'More than {figure} domains',
    headline: 'How the attacks have changed',
    source: 'Source: Amnesty International, 18 July 2021',
    ...given,
  }
}

const hungarian = {
  language: 'hu' as Language,
  headline: 'Űrlapok és őrök: árvíztűrő tükörfúrógép',
}
const arabic = {
  language: 'ar' as Language,
  siteName: 'موراتوريوم',
  headline: 'تعليق فوري (NSO Group) لتصدير 50,000 ٥٠٬٠٠٠',
  figureLabel: '{figure} رقم هاتف',
}
const hindi = {
  language: 'hi' as Language,
  siteName: 'मोरेटोरियम',
  headline: 'निगरानी क्षेत्र (NSO Group) 50,000 ५०,०००',
  figureLabel: '{figure} फ़ोन नंबर',
}

describe('a picture', () => {
  test('is a PNG of the size that links are shown with', async () => {
    const { format, width, height } = await sharp(
      await drawPicture(aPicture()),
    ).metadata()
    expect({ format, width, height }).toEqual({
      format: 'png',
      width: 1200,
      height: 630,
    })
  })

  test.each([
    'language',
    'siteName',
    'kicker',
    'figure',
    'figureLabel',
    'headline',
    'source',
  ] as const)('shows its %s', async (part) => {
    const other = part === 'language' ? 'ar' : 'Something else'
    const changed = aPicture({ [part]: other })
    const [one, two] = await Promise.all([
      drawPicture(aPicture()),
      drawPicture(changed),
    ])
    expect(two.equals(one)).toBe(false)
  })

  test('shows markup as it is written', async () => {
    const [bare, ...marked] = await Promise.all(
      ['b and i', '<b>b</b> & <i>i', '&lt;b> &amp; i', '</span>&'].map(
        (headline) => drawPicture(aPicture({ headline })),
      ),
    )
    for (const picture of marked) expect(picture.equals(bare!)).toBe(false)
    expect(new Set(marked.map(String)).size).toBe(marked.length)
  })

  test('begins at the right margin in Arabic, at the left one else', async () => {
    const short = { figure: undefined, headline: 'NSO', source: undefined }
    const [left, right] = await Promise.all([
      inkOf(await drawPicture(aPicture(short)), { top: 180, bottom: 560 }),
      inkOf(await drawPicture(aPicture({ ...short, language: 'ar' })), {
        top: 180,
        bottom: 560,
      }),
    ])
    expect([left.left, right.right]).toEqual([MARGIN, 1200 - MARGIN])
    expect(left.right).toBeLessThan(600)
    expect(right.left).toBeGreaterThan(600)
  })
})

describe('its letters', () => {
  test('are joined in Arabic and Devanagari', async () => {
    for (const [given, word] of [
      [arabic, 'المراقبة'],
      [hindi, 'क्षत्र'],
    ] as const) {
      // A joiner that does not join stands after each letter.
      const apart = [...word].join('\u200c')
      const [joined, separate] = await Promise.all(
        [word, apart].map(async (headline) =>
          inkOf(
            await drawPicture(aPicture({ ...given, headline, figure: '' })),
            {
              top: 180,
              bottom: 500,
            },
          ),
        ),
      )
      expect(joined!.right - joined!.left).toBeLessThan(
        separate!.right - separate!.left,
      )
    }
  })

  test('are asked for by the names that our fonts have inside', () => {
    const folder = 'build/picture-fonts'
    const fonts = readdirSync(folder)
      .filter((name) => name.endsWith('.ttf'))
      .map((name) => readFileSync(`${folder}/${name}`))
    for (const language of ['en', 'ar', 'hi'] as const) {
      const { headline, text } = scriptOf(language)
      for (const { family } of [headline, text]) {
        const name = Buffer.from(family, 'utf16le').swap16()
        const holds = fonts.filter((font) => font.includes(name))
        expect(holds.length, family).toBeGreaterThanOrEqual(2)
      }
    }
  })

  test('are those of our fonts, whatever the machine has', async () => {
    for (const given of [{}, hungarian, arabic, hindi]) {
      const picture = aPicture(given)
      const here = await drawPicture(picture)
      const there = await drawnWithoutFonts(picture)
      expect(here.toString('base64') === there).toBe(true)
    }
  })
})

/** In a program whose system has no fonts and no settings for them. */
async function drawnWithoutFonts(picture: Picture): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['tests/pictures/draw-child.ts', JSON.stringify(picture)],
    {
      env: {
        ...process.env,
        FONTCONFIG_FILE: resolve('tests/pictures/no-fonts.conf'),
        HOME: '/nowhere',
      },
      maxBuffer: 1024 * 1024,
    },
  )
  return stdout
}

describe('what does not fit', () => {
  const words = 'Surveillance technology sold to governments and used. '
  test.each<[string, Partial<Picture>]>([
    ['a headline of 200 letters', { headline: words.repeat(4).slice(0, 200) }],
    ['one without a figure', { headline: words.repeat(4), figure: '' }],
    [
      'Arabic without end',
      { ...arabic, headline: `${arabic.headline} `.repeat(99) },
    ],
    [
      'Hindi without end',
      { ...hindi, headline: `${hindi.headline} `.repeat(99) },
    ],
    ['a word without end', { headline: 'W'.repeat(5_000) }],
    ['wide letters', { ...arabic, headline: '\ufdfd'.repeat(500) }],
    ['towers of marks', { headline: `Z${'\u0301\u0316'.repeat(999)}` }],
    ['lines', { headline: 'one\n'.repeat(500) }],
    ['small texts', { kicker: 'K'.repeat(999), source: 'S '.repeat(999) }],
    ['the name of the site', { siteName: 'Moratorium '.repeat(99) }],
    ['a figure', { figure: '9'.repeat(999), figureLabel: 'W '.repeat(999) }],
    ['a label', { figureLabel: 'W'.repeat(999) }],
  ])('leaves the margins free: %s', async (_, given) => {
    const { left, right, top, bottom } = await inkOf(
      await drawPicture(aPicture(given)),
    )
    expect(left).toBeGreaterThanOrEqual(MARGIN)
    expect(right).toBeLessThanOrEqual(1200 - MARGIN)
    expect(top).toBeGreaterThanOrEqual(28)
    expect(bottom).toBeLessThanOrEqual(630 - 40)
  })

  test.each([
    ['nothing', ''],
    ['spaces', ' \u00a0\t\n'],
    ['control characters', '\u0000\u0007\u001b'],
    ['halves of letters', '\ud800x\udc00'],
    ['what cannot be seen', '\u200b\u200d\u2060\ufeff'],
    ['what turns the line', '\u202e\u2066abc'],
    ['fillers', '\u3164\u2800\u115f'],
  ])('a text of %s does no harm', async (_, text) => {
    const given = { siteName: text, kicker: text, source: text, figure: text }
    const all = aPicture({ ...given, headline: text, figureLabel: text })
    expect((await drawPicture(all)).length).toBeGreaterThan(500)
  })

  test('control characters and turns of the line change nothing', async () => {
    const [one, two] = await Promise.all(
      ['How it began', 'How\u0000 it\u202e\n began\u2066'].map((headline) =>
        drawPicture(aPicture({ headline })),
      ),
    )
    expect(two!.equals(one!)).toBe(true)
  })
})

test('drawing one takes a moment', async () => {
  await drawPicture(aPicture())
  const start = performance.now()
  for (const given of [{}, hungarian, arabic, hindi]) {
    await drawPicture(aPicture(given))
  }
  expect((performance.now() - start) / 4).toBeLessThan(MOST_MS)
})
