import { listCountries } from '#app/i18n/countries.ts'
import { cardOf, sentenceFor, testCards } from './cards.ts'
import type { Payer } from './contract.ts'
import { html, type Markup } from './html.ts'
import { goTo, hidden, notFound, page } from './layout.ts'
import type { Inside } from './model.ts'
import type { Session } from './objects.ts'
import { moneyWords } from './words.ts'

const INCOMPLETE = 'Choose a card, and type a name, an e-mail and a country.'

/** Where a donor pays a Checkout session, and where their bank asks. */
export function checkoutPage(
  inside: Inside,
  id: string,
  posted: URLSearchParams | undefined,
): Response {
  const session = inside.findSession(id)
  if (!session) return notFound()
  if (session.status === 'complete') return closedPage(session, true)
  if (session.status === 'expired') return closedPage(session, false)
  return posted ? act(session, inside, posted) : payPage(session, inside, {})
}

function act(
  session: Session,
  inside: Inside,
  fields: URLSearchParams,
): Response {
  const payer = readPayer(fields)
  const answer = fields.get('bank')
  if (answer !== null) {
    inside.acts.authenticate(session.id, answer === 'complete')
    return afterPaying(session, inside, payer)
  }
  if (!isPayer(payer)) {
    return payPage(session, inside, payer, { problem: INCOMPLETE, status: 422 })
  }
  if (!cardOf(payer.card)) {
    const problem = sentenceFor('incorrect_number')
    return payPage(session, inside, payer, { problem, status: 402 })
  }
  const outcome = inside.acts.pay(session.id, payer)
  return outcome === 'authentication'
    ? bankPage(session, inside, payer)
    : afterPaying(session, inside, payer)
}

function afterPaying(
  { id }: Session,
  inside: Inside,
  payer: Partial<Payer>,
): Response {
  const session = inside.findSession(id)!
  if (session.status === 'complete') return goTo(successUrl(session))
  const problem = inside.lastFaultOf(id)
  return payPage(session, inside, payer, { problem, status: 402 })
}

function payPage(
  session: Session,
  inside: Inside,
  typed: Partial<Payer>,
  { problem, status }: { problem?: string; status?: number } = {},
): Response {
  const body = html`
    ${summary(session, inside)}
    ${problem && html`<p class="wrong" role="alert">${problem}</p>`}
    <form method="post">
      <fieldset>
        <legend>Test card</legend>
        ${testCards.map((card) => cardChoice(card, typed.card))}
      </fieldset>
      <p class="field">
        <label for="email">E-mail</label>
        <input
          id="email"
          type="email"
          name="email"
          dir="auto"
          required
          value="${typed.email}"
        />
      </p>
      <p class="field">
        <label for="name">Name</label>
        <input
          id="name"
          name="name"
          dir="auto"
          required
          value="${typed.name}"
        />
      </p>
      <p class="field">
        <label for="country">Country</label>
        <select id="country" name="country" required>
          <option value="">Choose</option>
          ${listCountries('en').map(
            ({ code, name }) =>
              html`<option
                value="${code}"
                ${code === typed.country && html`selected`}
              >
                ${name}
              </option>`,
          )}
        </select>
      </p>
      <button class="main">Pay ${amountOf(session)}</button>
    </form>
    ${wayBack(session)}
  `
  return page('Pay on the stand-in', body, status)
}

function bankPage(session: Session, inside: Inside, payer: Payer): Response {
  const body = html`
    ${summary(session, inside)}
    <p>This is where your bank would ask whether it is you (3-D Secure).</p>
    <form method="post" class="row">
      ${hidden(payer)}
      <button name="bank" value="complete">Complete</button>
      <button name="bank" value="fail">Fail</button>
    </form>
  `
  return page('Your bank asks', body)
}

function closedPage(session: Session, isComplete: boolean): Response {
  if (!isComplete) {
    const words = html`<p>Nobody can pay here any more.</p>
      ${wayBack(session)}`
    return page('This page has expired', words)
  }
  const words = html`<p><a href="${successUrl(session)}">Go on</a></p>`
  return page('This was paid already', words)
}

function amountOf({ amount_total: amount, currency }: Session): string {
  return moneyWords(amount ?? 0, currency ?? 'eur')
}

function summary(session: Session, inside: Inside): Markup {
  const rhythm = session.mode === 'subscription' ? 'every month' : 'once'
  return html`
    <p class="amount">${amountOf(session)} <small>${rhythm}</small></p>
    <p class="quiet" dir="auto">${inside.productOf(session.id)}</p>
  `
}

function cardChoice(
  { number, label }: (typeof testCards)[number],
  chosen: string | undefined,
): Markup {
  const checked = number === (chosen ?? testCards[0]!.number)
  return html`<label class="choice">
    <input
      type="radio"
      name="card"
      value="${number}"
      required
      ${checked && html`checked`}
    />
    <span>${label}<br /><code>${number}</code></span>
  </label>`
}

function wayBack({ cancel_url: url }: Session): Markup {
  return html`${url && html`<p><a href="${url}">Back without paying</a></p>`}`
}

/** https://docs.stripe.com/payments/checkout/custom-success-page */
function successUrl({ id, success_url: url }: Session): string {
  return (url ?? '/').replaceAll('{CHECKOUT_SESSION_ID}', id)
}

function readPayer(fields: URLSearchParams): Partial<Payer> {
  const read = (name: string) => (fields.get(name) ?? '').trim()
  return {
    card: read('card'),
    email: read('email'),
    name: read('name'),
    country: read('country'),
  }
}

function isPayer(payer: Partial<Payer>): payer is Payer {
  return Object.values(payer).every((text) => text !== '')
}
