import type { Faults, StandInEvent } from './contract.ts'
import { html, type Markup } from './html.ts'
import { button, goTo, notFound, page } from './layout.ts'
import type { Inside } from './model.ts'
import type { Intent } from './objects.ts'
import type { Delivery, Sender } from './webhooks.ts'
import { dayWords, momentWords, moneyWords } from './words.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const SHOWN = 20
const shares = [0, 0.1, 0.5, 1]
const faultNames = {
  lose: 'Lost',
  double: 'Sent twice',
  shuffle: 'Sent late, out of order',
} satisfies Record<keyof Faults, string>

/** How the control page sees and repeats what was sent to the webhook. */
export type Desk = Pick<Sender, 'deliveries' | 'resend'>

/** Where a tester moves the clock and does what banks and networks do. */
export function controlPage(
  inside: Inside,
  desk: Desk | undefined,
  posted: URLSearchParams | undefined,
): Response {
  if (!posted) return show(inside, desk)
  const wish = posted.get('wish') ?? ''
  const does = Object.hasOwn(wishes, wish) ? wishes[wish] : undefined
  if (!does) return notFound()
  does(posted.get('id') ?? '', { inside, desk, posted })
  return goTo('/stand-in')
}

type Given = {
  inside: Inside
  desk: Desk | undefined
  posted: URLSearchParams
}

const wishes: Record<string, (id: string, given: Given) => void> = {
  'advance-day': (_id, { inside }) => inside.advance(DAY_MS),
  'advance-month': (_id, { inside }) => inside.advance(31 * DAY_MS),
  'set-faults': (_id, { inside: { faults }, posted }) => {
    for (const name of Object.keys(faultNames) as (keyof Faults)[]) {
      const share = Number(posted.get(name))
      if (shares.includes(share)) faults[name] = share
    }
  },
  resend: (id, { inside, desk }) => {
    const event = inside.events().find((event) => event.id === id)
    if (event) desk?.resend(event)
  },
  dispute: (id, { inside: { acts } }) => acts.openDispute(id),
  'win-dispute': (id, { inside: { acts } }) => acts.closeDispute(id, 'won'),
  'lose-dispute': (id, { inside: { acts } }) => acts.closeDispute(id, 'lost'),
  'debit-arrives': (id, { inside: { acts } }) =>
    acts.finishProcessing(id, true),
  'debit-fails': (id, { inside: { acts } }) => acts.finishProcessing(id, false),
  'fail-refund': (id, { inside: { acts } }) => acts.failRefund(id),
  'charge-of-others': (_id, { inside: { acts } }) => acts.chargeOfOthers(1_000),
  'pay-out': (_id, { inside: { acts } }) => acts.payOut(),
}

function show(inside: Inside, desk: Desk | undefined): Response {
  const events = inside.events().slice(-SHOWN).reverse()
  const deliveries = desk?.deliveries() ?? []
  const body = html`
    <h2>Clock</h2>
    <p>It is ${momentWords(inside.now())} here.</p>
    <div class="row">
      ${button('Go on by a day', { wish: 'advance-day' })}
      ${button('Go on by 31 days', { wish: 'advance-month' })}
    </div>
    <h2>Faults on the way to the webhook</h2>
    ${faultsForm(inside.faults)}
    <h2>Payments</h2>
    <ul class="plain">
      ${inside
        .payments()
        .slice(0, SHOWN)
        .map((payment) => paymentItem(payment, inside))}
    </ul>
    <div class="row">
      ${button('A charge of somebody else', { wish: 'charge-of-others' })}
      ${button('Pay out to the bank', { wish: 'pay-out' })}
    </div>
    <h2>Events</h2>
    <ul class="plain">
      ${events.map((event) => eventItem(event, deliveries))}
    </ul>
  `
  return page('Controls of the stand-in', body)
}

function faultsForm(faults: Faults): Markup {
  const names = Object.keys(faultNames) as (keyof Faults)[]
  return html`<form method="post" class="row">
    <input type="hidden" name="wish" value="set-faults" />
    ${names.map(
      (name) =>
        html`<p class="field">
          <label for="${name}">${faultNames[name]}</label>
          <select id="${name}" name="${name}">
            ${shares.map(
              (share) =>
                html`<option
                  value="${share}"
                  ${share === faults[name] && html`selected`}
                >
                  ${share * 100} %
                </option>`,
            )}
          </select>
        </p>`,
    )}
    <button>Set the faults</button>
  </form>`
}

function paymentItem(payment: Intent, inside: Inside): Markup {
  const { id, amount, currency, status, created } = payment
  const refunds = inside.refundsOf(id)
  const disputes = inside.disputesOf(id)
  const isDisputed = disputes.some((one) => !isClosed(one.status))
  const returned = refunds.find((refund) => refund.status === 'succeeded')
  return html`<li>
    <p>
      ${dayWords(created)}: ${moneyWords(amount, currency)}, ${status}
      ${refunds.map((one) => html`, refund ${one.status}`)}
      ${disputes.map((one) => html`, dispute ${one.status}`)}
      <br /><code>${id}</code>
    </p>
    <div class="row">
      ${
        status === 'processing' && [
          button('The debit arrives', { wish: 'debit-arrives', id }),
          button('The debit fails', { wish: 'debit-fails', id }),
        ]
      }
      ${
        status === 'succeeded' &&
        disputes.length === 0 &&
        button('Dispute', { wish: 'dispute', id })
      }
      ${
        isDisputed && [
          button('We win the dispute', { wish: 'win-dispute', id }),
          button('We lose the dispute', { wish: 'lose-dispute', id }),
        ]
      }
      ${
        returned &&
        button('The refund fails', { wish: 'fail-refund', id: returned.id })
      }
    </div>
  </li>`
}

/** https://docs.stripe.com/api/disputes/object#dispute_object-status */
function isClosed(status: string): boolean {
  return ['won', 'lost', 'warning_closed', 'prevented'].includes(status)
}

function eventItem(
  { id, type, created }: StandInEvent,
  deliveries: readonly Delivery[],
): Markup {
  const own = deliveries.filter(({ eventId }) => eventId === id)
  const results = own.map(({ result }) => result).join(', ') || 'not sent'
  return html`<li>
    <p>
      ${momentWords(new Date(created * 1000))}: <code>${type}</code><br />
      Webhook: ${results}
    </p>
    ${button('Send again', { wish: 'resend', id })}
  </li>`
}
