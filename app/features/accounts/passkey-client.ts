import {
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser'

/** What is asked works for 5 minutes; people leave this page open for longer. */
const FRESH_MS = 4 * 60 * 1000

/** Has the forms of the page for passkeys ask the browser before they are sent. */
export function startPasskeys(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>(
    'form[data-passkey]',
  )) {
    enhance(form)
  }
}

function enhance(form: HTMLFormElement): void {
  const response = form.querySelector<HTMLInputElement>('[name=response]')!
  const status = form.querySelector<HTMLElement>('[data-passkey-status]')!
  let since = Date.now()
  let isAsking = false

  async function ask(): Promise<void> {
    if (Date.now() - since > FRESH_MS) {
      const page = await fetch(location.href)
      // The session or the proof is over: the page there is the way on.
      if (page.redirected) return location.assign(page.url)
      form.dataset.options = await optionsIn(page)
      since = Date.now()
    }
    const answer = await askBrowser(form)
    // Each serves once: who comes back to this page needs others.
    since = -Infinity
    response.value = JSON.stringify(answer)
    form.submit()
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (isAsking) return
    isAsking = true
    status.textContent = 'Your browser asks you now …'
    ask()
      .catch((error: unknown) => {
        status.textContent = sentenceFor(error)
      })
      .finally(() => {
        isAsking = false
      })
  })
  addEventListener('pageshow', () => {
    status.textContent = ''
    response.value = ''
  })
}

/** What the same page, fetched once more, asks the browser. */
async function optionsIn(answer: Response): Promise<string | undefined> {
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  return page.querySelector<HTMLFormElement>('form[data-passkey]')?.dataset
    .options
}

async function askBrowser({ dataset }: HTMLFormElement): Promise<unknown> {
  const given: unknown = JSON.parse(dataset.options!)
  return dataset.passkey === 'make'
    ? startRegistration({
        optionsJSON: given as PublicKeyCredentialCreationOptionsJSON,
      })
    : startAuthentication({
        optionsJSON: given as PublicKeyCredentialRequestOptionsJSON,
      })
}

/** By the names of WebAuthn level 3, sections 5.1.3 and 5.1.4. */
function sentenceFor(error: unknown): string {
  switch ((error as Error).name) {
    case 'NotAllowedError':
    case 'AbortError':
      return 'Nothing was sent: it was cancelled, or it took too long. You can try again.'
    case 'InvalidStateError':
      return 'This device has a passkey of yours already.'
    case 'SecurityError':
      return 'Passkeys do not work at this address. Open the desk at the address that you were given.'
    default:
      return 'This browser could not use a passkey. Try again, or take the other way.'
  }
}
