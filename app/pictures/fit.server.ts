import sharp from 'sharp'
import {
  type Block,
  clean,
  isVisible,
  type Room,
  scriptOf,
  setLines,
  shorten,
  type Style,
  styled,
} from './text.server.ts'

const HEADLINE_SIZES = [88, 76, 66, 58, 50, 44, 38, 32]
const MOST_LINES = 4
const NARROWER = [0.92, 0.84, 0.76, 0.68, 0.6]
const FIGURE_SIZES = [140, 118, 96, 72, 48]
/** The words around a figure, as a part of its size; readable at the least. */
const UNIT = 0.3
/**
 * Too small to see. A line that begins with a letter that hangs would align
 * small words with the tops of large digits.
 */
const ON_THE_LINE = '<span font_size="16">x</span>'
const LEAST_UNIT = 28
/** Longer ones are broken: what is drawn first has to have some end. */
const LONGEST_WORD = 30
const LONGEST_FIGURE = 14
const LONGEST_LABEL = 60

/** One line, cut where it is too long; nothing if there is nothing to see. */
export function fitLine(
  text: string,
  style: Style,
  room: Room,
): Promise<Block | undefined> {
  const { leading, scale } = scriptOf(room.language)
  const height = Math.ceil(style.size * scale * leading * 1.3)
  return cutToFit(clean(text), style, { ...room, height })
}

/** The headline in four lines at most, as large as they can be. */
export async function fitHeadline(
  headline: string,
  colour: string,
  room: Room,
): Promise<Block | undefined> {
  const text = clean(headline)
  if (!isVisible(text)) return undefined

  const { leading } = scriptOf(room.language)
  for (const size of hasLongWord(text) ? [] : HEADLINE_SIZES) {
    const style: Style = { face: 'headline', size, colour }
    const block = await setLines(styled(text, style, room), room)
    const height = Math.min(room.height, MOST_LINES * size * leading)
    if (fits(block, { ...room, height }))
      return balance(block, text, style, room)
  }
  const size = HEADLINE_SIZES.at(-1)!
  const height = Math.min(room.height, MOST_LINES * size * leading)
  const smallest: Style = { face: 'headline', size, colour }
  return cutToFit(text, smallest, { ...room, height })
}

/** The same lines, filled alike: none of one word below a long one. */
async function balance(
  block: Block,
  text: string,
  style: Style,
  room: Room,
): Promise<Block> {
  const markup = styled(text, style, room)
  // Ink of as many lines differs by what hangs from the last one.
  const height = block.height + style.size / 2
  let best = block
  for (const part of NARROWER) {
    const narrower = { ...room, height, width: Math.round(room.width * part) }
    const next = await setLines(markup, narrower)
    if (!fits(next, narrower)) break
    best = next
  }
  return best
}

/** The figure among its words, in one line as large as it can be. */
export async function fitFigure(
  { figure = '', label = '' }: { figure?: string; label?: string },
  colour: string,
  room: Room,
): Promise<Block | undefined> {
  const number = shorten(clean(figure), LONGEST_FIGURE)
  if (!isVisible(number)) return undefined

  const words = label.includes('{figure}') ? label : `{figure} ${label}`
  const [before = '', after = ''] = shorten(clean(words), LONGEST_LABEL).split(
    '{figure}',
  )
  const { leading, hangs } = scriptOf(room.language)
  let block: Block | undefined
  for (const size of FIGURE_SIZES) {
    const unit = Math.max(LEAST_UNIT, size * UNIT)
    const small: Style = { face: 'text', size: unit, colour }
    const large: Style = { face: 'headline', size, colour }
    block = await setLines(
      [
        hangs ? ON_THE_LINE : '',
        styled(before, small, room),
        styled(number, large, room),
        styled(after, small, room),
      ].join(''),
      room,
    )
    // Two lines are higher than one of them is with all that hangs from it.
    if (fits(block, { ...room, height: size * leading })) return block
  }
  return block && crop(block, room)
}

function hasLongWord(text: string): boolean {
  return text.split(/\s/).some((word) => [...word].length > LONGEST_WORD)
}

/** Takes letters from the end until the rest fits; words may be broken. */
async function cutToFit(
  text: string,
  style: Style,
  room: Room,
): Promise<Block | undefined> {
  if (!isVisible(text)) return undefined
  const draw = (part: string) =>
    setLines(styled(part, style, room), room, { breakWords: true })

  let most = [...text].length
  let block = await draw(text)
  while (!fits(block, room) && most > 1) {
    most = Math.floor(most * 0.85)
    block = await draw(shorten(text, most))
  }
  return crop(block, room)
}

function fits({ width, height }: Block, room: Room): boolean {
  return width <= room.width && height <= room.height
}

/** For letters with towers of marks: the margins stay free whatever is drawn. */
async function crop(block: Block, room: Room): Promise<Block> {
  if (fits(block, room)) return block
  const width = Math.min(block.width, room.width)
  const height = Math.min(block.height, Math.floor(room.height))
  const { width: across, height: down, pixels } = block
  const raw = { width: across, height: down, channels: 4 as const }
  return {
    width,
    height,
    pixels: await sharp(pixels, { raw })
      .extract({ left: 0, top: 0, width, height })
      .raw()
      .toBuffer(),
  }
}
