import type { FirstView } from './browser-load.ts'
import { MOST_BYTES, UNSEEN_SHIFT } from './browser-view.ts'

/** A view, and one of the smallest document just before it. */
export type Turn = { view: FirstView; smallest: FirstView }

/**
 * Tells the medians of a page's turns, and beside each limit whether it is
 * kept: of shifts and foreign requests by the worst turn.
 */
export function reportPage(path: string, turns: Turn[]): void {
  const views = turns.map(({ view }) => view)
  const of = (figure: (view: FirstView) => number) => median(views.map(figure))
  const ratio = median(
    turns.map(({ view, smallest }) => view.paintMs / smallest.paintMs),
  )
  const shift = Math.max(...views.map((view) => view.shift))
  const foreign = Math.max(...views.map((view) => view.foreign))
  const html = of(({ weights }) => weights.document)
  const css = of(({ weights }) => weights.stylesheet)
  const fonts = of(({ weights }) => weights.font)
  const first = html + css + fonts
  console.log(
    `  ${path}: LCP ${spread(views)}, ratio ${ratio.toFixed(2)}\n` +
      `    CLS ${shift.toFixed(4)} ${verdict(shift < UNSEEN_SHIFT)}, ` +
      `HTML + CSS + fonts ${first} B ${verdict(first <= MOST_BYTES)}, ` +
      `foreign requests ${foreign} ${verdict(foreign === 0)}\n` +
      `    HTML ${html}, CSS ${css}, fonts ${fonts}, ` +
      `images ${of(({ weights }) => weights.image)}, ` +
      `scripts ${of(({ weights }) => weights.script)}, ` +
      `sum ${of(({ weights }) => weights.sum)} B ` +
      `in ${of(({ requests }) => requests)} requests`,
  )
}

/** The median time to the largest paint, with the least and the most. */
export function spread(views: FirstView[]): string {
  const times = views.map(({ paintMs }) => Math.round(paintMs))
  const range = `${Math.min(...times)} to ${Math.max(...times)}`
  return `${median(times)} ms (${range})`
}

function verdict(isKept: boolean): string {
  return isKept ? 'ok' : 'over'
}

function median(numbers: number[]): number {
  return numbers.toSorted((one, other) => one - other)[numbers.length >> 1]!
}
