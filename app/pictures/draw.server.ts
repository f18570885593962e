import { direction, type Language } from '#app/i18n/translate.ts'
import sharp, { type OverlayOptions } from 'sharp'
import { fitFigure, fitHeadline, fitLine } from './fit.server.ts'
import { loadFonts } from './fonts.server.ts'
import type { Block } from './text.server.ts'

/** What a picture says. */
export type Picture = {
  language: Language
  siteName: string
  /** Of what kind the page is. */
  kicker: string
  figure?: string
  /** Holds `{figure}` where the figure stands, else follows it. */
  figureLabel?: string
  headline: string
  source?: string
}

/** What shows links asks for 1.91 to 1, and this size for sharp screens. */
const WIDTH = 1200
const HEIGHT = 630
const MARGIN = 72
const INNER = WIDTH - 2 * MARGIN
const BOTTOM = HEIGHT - 48

/** The light scheme of app/ui/styles/tokens.css. */
const PAPER = '#f5efe2'
const INK = '#1b1813'
const QUIET = '#5f574a'
const HAIR = '#cdc2ac'
const SIGN = '#1b39c4'

const NAME = { face: 'headline', size: 38, colour: INK } as const
const LABEL = { face: 'text', size: 24, colour: INK, isLabel: true } as const
const SOURCE = { face: 'text', size: 24, colour: QUIET } as const

// A picture neither takes every core nor keeps what it was drawn with.
sharp.concurrency(1)
sharp.cache(false)

/**
 * A PNG of 1200 × 630 that says what a page is about, mirrored where its
 * language runs from right to left. The same texts give the same bytes whatever
 * fonts the machine has; what does not fit is cut and leaves the margins free.
 *
 * @throws Error when the fonts have not been built
 */
export async function drawPicture(given: Picture): Promise<Buffer> {
  await loadFonts()
  const { language, siteName, kicker, headline } = given
  const line = { language, width: INNER, height: 64 }
  const [name, label, source, figure] = await Promise.all([
    fitLine(siteName, NAME, line),
    fitLine(kicker, LABEL, line),
    fitLine(given.source ?? '', SOURCE, line),
    fitFigure({ figure: given.figure, label: given.figureLabel }, INK, {
      ...line,
      height: 150,
    }),
  ])

  const end = source ? BOTTOM - 46 : BOTTOM
  const top = label ? 188 : 136
  const below = top + (figure ? figure.height + 30 : 0)
  const room = { language, width: INNER, height: end - 26 - below }
  const told = await fitHeadline(headline, INK, room)

  const place = placer(language)
  const parts = [
    place(name, 80 - (name?.height ?? 0)),
    rule(98, 8, SIGN),
    place(label, 158 - (label?.height ?? 0)),
    place(figure, top),
    place(told, below),
    rule(end, 2, HAIR),
    place(source, BOTTOM - (source?.height ?? 0)),
  ]
  return sharp({
    create: { width: WIDTH, height: HEIGHT, channels: 3, background: PAPER },
  })
    .composite(parts.flat())
    .png({ palette: true, colours: 64, dither: 0 })
    .toBuffer()
}

/** Puts a text at the margin where lines of its language begin. */
function placer(language: Language) {
  return (block: Block | undefined, top: number): OverlayOptions[] => {
    if (!block) return []
    const isMirrored = direction(language) === 'rtl'
    const left = isMirrored ? WIDTH - MARGIN - block.width : MARGIN
    const { width, height, pixels } = block
    const raw = { width, height, channels: 4 as const }
    return [{ input: pixels, raw, left, top }]
  }
}

function rule(top: number, height: number, background: string) {
  const create = { width: INNER, height, channels: 3 as const, background }
  return [{ input: { create }, left: MARGIN, top }]
}
