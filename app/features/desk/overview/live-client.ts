import type { NowWords } from './now.ts'

/** Screen readers are told at most so often. */
const ALOUD_MS = 60_000

/**
 * Puts newer figures in the place of older ones on the overview, as they come.
 * Without script, or without a connection, the page shows those of its loading.
 */
export function startLive(): void {
  const part = document.querySelector<HTMLElement>('[data-live]')
  if (!part) return
  let source = listen(part)
  // A page that is left keeps no connection; one that comes back gets a new one.
  addEventListener('pagehide', () => source.close())
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) source = listen(part)
  })
}

function listen(part: HTMLElement): EventSource {
  const source = new EventSource(part.dataset.live!)
  const status = part.querySelector<HTMLElement>('[data-live-status]')!
  const aloud = part.querySelector<HTMLElement>('[data-live-aloud]')!
  let spokenAt = performance.now()

  source.addEventListener('message', ({ data }: MessageEvent<string>) => {
    const words = JSON.parse(data) as NowWords
    const hasChanged = put(part, words)
    status.textContent = 'Live: these figures change by themselves.'
    if (!hasChanged || performance.now() - spokenAt < ALOUD_MS) return
    spokenAt = performance.now()
    aloud.textContent = `${words.count} signatures now, ${words.today} today.`
  })
  source.addEventListener('error', () => {
    const isOver = source.readyState === EventSource.CLOSED
    status.textContent = isOver
      ? 'No longer live: load the page again.'
      : 'Connecting again.'
  })
  return source
}

/** @returns whether the count is another one */
function put(part: HTMLElement, words: NowWords): boolean {
  let hasChanged = false
  for (const [name, text] of Object.entries(words)) {
    const place = part.querySelector(`[data-live-figure="${name}"]`)
    if (!place || place.textContent === text) continue
    place.textContent = text
    if (name === 'count') hasChanged = true
  }
  return hasChanged
}
