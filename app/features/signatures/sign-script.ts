import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'
import type { Challenge } from 'altcha-lib/types'

/** Half of the time that a proof is good for. */
const FRESH_MS = 60 * 60 * 1000

/**
 * From the first touch of the sign form, has the browser work out a proof that
 * the form brings along, if it is ready by then. The work is done in the
 * browser's own threads, so typing is not held up. Whatever fails, the form
 * works as it does without script.
 */
function enhance(input: HTMLInputElement, form: HTMLFormElement): void {
  let startedAt = input.value ? performance.now() : -Infinity

  async function prove() {
    if (performance.now() - startedAt < FRESH_MS) return
    startedAt = performance.now()
    const answer = await fetch('/challenge.json', { credentials: 'omit' })
    const challenge = (await answer.json()) as Challenge
    const solution = await solveChallenge({ challenge, deriveKey })
    if (solution) input.value = JSON.stringify({ challenge, solution })
  }
  const begin = () => void prove().catch(() => {})
  for (const touch of ['focusin', 'input']) form.addEventListener(touch, begin)

  // Back from the next page: that proof was used.
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return
    input.value = ''
    startedAt = -Infinity
  })
}

/** All that names a source or goes with it, whether it is read or not. */
const ofSource = /^((utm|mtm)(_.*)?|source)$/

/** The form has them now: an address that is copied and shared brings none. */
function clearAddress(): void {
  const url = new URL(location.href)
  const names = [...url.searchParams.keys()].filter((name) =>
    ofSource.test(name),
  )
  if (names.length === 0) return
  for (const name of names) url.searchParams.delete(name)
  history.replaceState(history.state, '', url)
}

const input = document.querySelector<HTMLInputElement>('input[name=proof]')
if (input?.form) {
  enhance(input, input.form)
  clearAddress()
}
