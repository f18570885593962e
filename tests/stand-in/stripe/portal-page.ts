import { testCards } from './cards.ts'
import { html, type Markup } from './html.ts'
import { button, goTo, hidden, notFound, page } from './layout.ts'
import type { Inside } from './model.ts'
import type { Invoice, PortalSession, Subscription } from './objects.ts'
import { dayWords, moneyWords } from './words.ts'

/** Where a donor sees what they give, changes the card, or ends it. */
export function portalPage(
  inside: Inside,
  id: string,
  posted: URLSearchParams | undefined,
): Response {
  const portal = inside.findPortal(id)
  if (!portal) return notFound()
  return posted ? act(portal, inside, posted) : show(portal, inside)
}

function act(
  portal: PortalSession,
  inside: Inside,
  posted: URLSearchParams,
): Response {
  const { acts } = inside
  const wish = posted.get('wish')
  const id = posted.get('id') ?? ''
  // Whoever has the link may act on what belongs to its customer only.
  if (wish === 'pay-invoice') {
    const own = inside.invoicesOf(portal.customer)
    if (!own.some((invoice) => invoice.id === id)) return notFound()
    if (!inside.payInvoice(id)) return show(portal, inside, 402)
    return goTo(`/p/session/${portal.id}`)
  }
  const own = inside.subscriptionsOf(portal.customer)
  if (!own.some((subscription) => subscription.id === id)) return notFound()
  if (wish === 'change-card') acts.changeCard(id, posted.get('card') ?? '')
  if (wish === 'cancel-later') acts.cancelSubscription(id, true)
  if (wish === 'cancel-now') acts.cancelSubscription(id, false)
  return goTo(`/p/session/${portal.id}`)
}

function show(
  { customer, return_url: back }: PortalSession,
  inside: Inside,
  status?: 402,
): Response {
  const subscriptions = inside.subscriptionsOf(customer)
  const invoices = inside.invoicesOf(customer)
  const body = html`
    ${status && html`<p class="wrong" role="alert">The card was declined.</p>`}
    <p class="quiet" dir="auto">${inside.findCustomer(customer)?.email}</p>
    <h2>Gifts</h2>
    <ul class="plain">
      ${subscriptions.map((one) => subscriptionItem(one, inside))}
    </ul>
    <h2>Payments</h2>
    <ul class="plain">
      ${invoices.map(invoiceItem)}
    </ul>
    ${back && html`<p><a href="${back}">Back to the site</a></p>`}
  `
  return page('Your gifts', body, status)
}

function subscriptionItem(subscription: Subscription, inside: Inside): Markup {
  const { id, items, currency } = subscription
  const amount = moneyWords(items.data[0]!.price.unit_amount ?? 0, currency)
  const words = html`<p>${amount} every month – ${stateWords(subscription)}</p>`
  if (subscription.status === 'canceled') return html`<li>${words}</li>`
  return html`<li>
    ${words}
    <form method="post" class="row">
      ${hidden({ wish: 'change-card', id })}
      <p class="field">
        <label for="${id}">Card</label>
        ${cardSelect(id, inside.cardOf(id))}
      </p>
      <button>Change the card</button>
    </form>
    <div class="row">
      ${
        !subscription.cancel_at_period_end &&
        button('Cancel at the end of the period', { wish: 'cancel-later', id })
      }
      ${button('Cancel now', { wish: 'cancel-now', id })}
    </div>
  </li>`
}

function cardSelect(id: string, chosen: string): Markup {
  return html`<select id="${id}" name="card">
    ${testCards.map(
      ({ number, label }) =>
        html`<option value="${number}" ${number === chosen && html`selected`}>
          ${number}: ${label}
        </option>`,
    )}
  </select>`
}

function stateWords(subscription: Subscription): string {
  const { status, items, ended_at: endedAt } = subscription
  const until = dayWords(items.data[0]!.current_period_end)
  if (status === 'canceled') return `ended on ${dayWords(endedAt ?? 0)}`
  if (status === 'past_due') return 'the last payment failed'
  if (subscription.cancel_at_period_end) return `ends on ${until}`
  return `next payment on ${until}`
}

function invoiceItem(invoice: Invoice): Markup {
  const { id, created, total, currency, status } = invoice
  const amount = moneyWords(total, currency)
  return html`<li>
    <p>${dayWords(created)}: ${amount}, ${status}</p>
    ${status === 'open' && button('Pay now', { wish: 'pay-invoice', id })}
  </li>`
}
