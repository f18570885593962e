import { cancelSubscription, changeCard } from './billing.ts'
import { answerAttempt, attempt, newIntent, newMethod } from './charging.ts'
import { authenticateSession, finishSession, paySession } from './checkout.ts'
import type { Acts } from './contract.ts'
import { SETTLEMENT } from './currencies.ts'
import { newId } from './id.ts'
import { finishInvoice, invoiceOf } from './invoices.ts'
import type { World } from './model.ts'
import { balanceOf, move } from './movements.ts'
import type { Session } from './objects.ts'
import { closeDispute, failRefund, openDispute } from './reversals.ts'

/** What people and banks do, each an error where it cannot be done. */
export function actsOf(world: World): Acts {
  return {
    pay: (id, payer) => paySession(world, sessionOf(world, id), payer),
    authenticate: (id, ok) =>
      authenticateSession(world, sessionOf(world, id), ok),
    finishProcessing: (id, ok) => finishProcessing(world, id, ok),
    changeCard: (id, card) => changeCard(world, id, card),
    cancelSubscription: (id, atPeriodEnd) =>
      cancelSubscription(world, id, atPeriodEnd),
    openDispute: (id) => openDispute(world, id),
    closeDispute: (id, outcome) => closeDispute(world, id, outcome),
    failRefund: (id) => failRefund(world, id),
    chargeOfOthers: (amount) => chargeOfOthers(world, amount),
    payOut: () => payOut(world),
  }
}

function sessionOf(world: World, id: string): Session {
  const session = world.tables.sessions.get(id)
  if (!session) throw new Error(`There is no session ${id}.`)
  return session
}

function finishProcessing(world: World, id: string, ok: boolean): void {
  const intent = world.tables.intents.get(id)
  if (intent?.status !== 'processing') {
    throw new Error(`No payment ${id} is processing.`)
  }
  answerAttempt(world, intent, ok)
  const invoice = invoiceOf(world, id)
  if (invoice !== undefined) finishInvoice(world, invoice, ok)
  for (const order of world.tables.orders.values()) {
    if (order.intent !== id) continue
    finishSession(world, sessionOf(world, order.id), ok)
    // A later debit for the same invoice is none of the session's.
    order.intent = null
  }
}

/** As another program on this account makes one: no session, no metadata. */
function chargeOfOthers(world: World, amount: number): void {
  const method = newMethod(world, {
    card: '4242424242424242',
    email: 'other@example.org',
    name: 'Other Person',
    country: 'DE',
  })
  const intent = newIntent(world, {
    amount,
    currency: SETTLEMENT,
    customer: null,
    description: null,
    metadata: {},
  })
  attempt(world, intent, { method, offSession: false })
}

function payOut(world: World): void {
  const amount = balanceOf(world)
  if (amount <= 0) throw new Error('There is nothing to pay out.')
  const id = newId('po_')
  const moved = { source: id, amount: -amount, currency: SETTLEMENT }
  const payout = {
    id,
    object: 'payout' as const,
    amount,
    balance_transaction: move(world, { kind: 'payout', ...moved }).id,
    created: world.now(),
    currency: SETTLEMENT,
    livemode: false,
    status: 'paid',
  }
  world.tables.payouts.set(id, payout)
  world.emit('payout.created', payout)
  world.emit('payout.paid', payout)
}
