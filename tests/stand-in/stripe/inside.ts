import { lastFaultOf } from './checkout.ts'
import { payInvoice } from './invoices.ts'
import type { Faults, StandIn } from './contract.ts'
import type { Inside, World } from './model.ts'

/** What the pages may see and do; `change` wraps what changes something. */
export function insideOf(
  world: World,
  given: {
    standIn: StandIn
    faults: Faults
    change: <Result>(act: () => Result) => Result
  },
): Inside {
  const { standIn, faults, change } = given
  const { tables } = world
  return {
    standIn,
    acts: standIn.acts,
    faults,
    now: standIn.now,
    advance: standIn.advance,
    events: standIn.events,
    findSession: (id) => tables.sessions.get(id),
    productOf: (id) => tables.orders.get(id)!.product,
    lastFaultOf: (id) => lastFaultOf(world, id),
    findPortal: (id) => tables.portals.get(id),
    findCustomer: (id) => tables.customers.get(id),
    findSubscription: (id) => tables.subscriptions.get(id),
    subscriptionsOf: (id) => newest(tables.subscriptions, 'customer', id),
    invoicesOf: (id) => newest(tables.invoices, 'customer', id),
    cardOf(id) {
      const { default_payment_method } = tables.subscriptions.get(id)!
      return tables.methods.get(default_payment_method!)!.card
    },
    payInvoice: (id) => change(() => payInvoice(world, id)),
    payments: () => [...tables.intents.values()].reverse(),
    refundsOf: (id) => newest(tables.refunds, 'payment_intent', id),
    disputesOf: (id) => newest(tables.disputes, 'payment_intent', id),
  }
}

function newest<Name extends string, Row extends Record<Name, unknown>>(
  table: Map<string, Row>,
  name: Name,
  value: string,
): Row[] {
  return [...table.values()].filter((row) => row[name] === value).reverse()
}
