import { expireSession, openSession } from './checkout.ts'
import { missing } from './errors.ts'
import type { Given, Read } from './fields.ts'
import { newId } from './id.ts'
import { pageOf } from './lists.ts'
import type { World } from './model.ts'
import type { PortalSession } from './objects.ts'
import * as params from './params.ts'
import { refund } from './reversals.ts'

/** One call of the API: how its path looks, what it takes, what it does. */
export type Call = {
  method: 'GET' | 'POST'
  /** The id in it, if it has one, is its only group. */
  path: RegExp
  /** Checks the parameters; `run` is not called if they are refused. */
  prepare(
    world: World,
    given: Given,
  ): { run(id: string): object; expand: string[] }
}

/** Every call that this program makes, and no other. */
export const calls: Call[] = [
  call('POST', '/v1/checkout/sessions', {
    read: (given, name, world) =>
      params.checkoutParams(world.now())(given, name),
    run: (world, asked) => openSession(world, asked),
  }),
  call('POST', '/v1/checkout/sessions/:id/expire', {
    read: params.noParams,
    run: (world, _, id) => expireSession(world, one(world, 'sessions', id)),
  }),
  call('POST', '/v1/refunds', {
    read: params.refundParams,
    run: (world, asked) => {
      one(world, 'intents', asked.payment_intent, 'payment_intent')
      return refund(world, asked)
    },
  }),
  call('POST', '/v1/billing_portal/sessions', {
    read: params.portalParams,
    run: openPortal,
  }),
  retrieving('/v1/checkout/sessions', 'sessions', params.expanding([])),
  retrieving(
    '/v1/payment_intents',
    'intents',
    params.expanding(['latest_charge', 'customer']),
  ),
  retrieving(
    '/v1/invoices',
    'invoices',
    params.expanding(['payments', 'customer']),
  ),
  retrieving('/v1/subscriptions', 'subscriptions', params.expanding([])),
  retrieving('/v1/customers', 'customers', params.expanding([])),
  listing('/v1/checkout/sessions', 'sessions', params.sessionList),
  listing('/v1/payment_intents', 'intents', params.intentList),
  listing('/v1/charges', 'charges', params.chargeList, ofIntent),
  listing('/v1/refunds', 'refunds', params.refundList, ofIntent),
  listing('/v1/disputes', 'disputes', params.disputeList, ofIntent),
  listing('/v1/invoices', 'invoices', params.invoiceList),
  listing(
    '/v1/invoice_payments',
    'invoicePayments',
    params.invoicePaymentList,
    ({ invoice, payment }, asked) =>
      (asked.invoice ?? invoice) === invoice &&
      (asked.payment?.payment_intent ?? payment.payment_intent) ===
        payment.payment_intent,
  ),
  listing(
    '/v1/subscriptions',
    'subscriptions',
    params.subscriptionList,
    // Without a status all but those that were cancelled.
    ({ status }, asked) =>
      asked.status === undefined
        ? status !== 'canceled'
        : asked.status === 'all' || asked.status === status,
  ),
  listing('/v1/balance_transactions', 'transactions', params.transactionList),
  call('GET', '/v1/events', {
    read: params.eventList,
    run: ({ events }, asked) =>
      pageOf(events, {
        url: '/v1/events',
        params: asked,
        isAsked: ({ type }) => (asked.type ?? type) === type,
      }),
  }),
]

type Asked = { expand?: string[] }

function call<Params extends object>(
  method: Call['method'],
  path: string,
  given: {
    read: (given: Given, name: string, world: World) => Params
    run: (world: World, params: Params, id: string) => object
  },
): Call {
  return {
    method,
    path: new RegExp(`^${path.replace(':id', '(\\w+)')}$`),
    prepare(world, form) {
      const asked = given.read(form, '', world)
      const { expand = [] } = asked as Asked
      return { run: (id) => given.run(world, asked, id), expand }
    },
  }
}

/** What is named in errors as Stripe names it. */
const kindOf = {
  sessions: 'checkout.session',
  intents: 'payment_intent',
  charges: 'charge',
  refunds: 'refund',
  disputes: 'dispute',
  transactions: 'balance_transaction',
  customers: 'customer',
  subscriptions: 'subscription',
  invoices: 'invoice',
  invoicePayments: 'invoice_payment',
} as const

type Listed = keyof typeof kindOf
type RowOf<Table extends Listed> = {
  id: string
  created: number
} & (World['tables'][Table] extends Map<string, infer Row> ? Row : never)

function one<Table extends Listed>(
  { tables }: World,
  table: Table,
  id: string,
  param = 'id',
): RowOf<Table> {
  const found = tables[table].get(id)
  if (!found) throw missing(kindOf[table], id, param)
  return found as RowOf<Table>
}

function retrieving<Params extends object>(
  path: string,
  table: Listed,
  read: Read<Params>,
): Call {
  const run = (world: World, _: Params, id: string) => one(world, table, id)
  return call('GET', `${path}/:id`, { read, run })
}

function listing<Table extends Listed, Params extends params.ListParams>(
  url: string,
  table: Table,
  read: Read<Params>,
  isAsked: (row: RowOf<Table>, asked: Params) => boolean = () => true,
): Call {
  return call('GET', url, {
    read,
    run: ({ tables }, asked) =>
      pageOf(tables[table].values() as Iterable<RowOf<Table>>, {
        url,
        params: asked,
        isAsked: (row) => isAsked(row, asked),
      }),
  })
}

function ofIntent(
  { payment_intent }: { payment_intent: string | null },
  asked: { payment_intent?: string },
): boolean {
  return (asked.payment_intent ?? payment_intent) === payment_intent
}

function openPortal(
  world: World,
  asked: ReturnType<typeof params.portalParams>,
): PortalSession {
  one(world, 'customers', asked.customer, 'customer')
  const id = newId('bps_')
  const portal: PortalSession = {
    id,
    object: 'billing_portal.session',
    created: world.now(),
    customer: asked.customer,
    livemode: false,
    locale: asked.locale ?? null,
    return_url: asked.return_url ?? null,
    url: `${world.origin}/p/session/${id}`,
  }
  world.tables.portals.set(id, portal)
  return portal
}
