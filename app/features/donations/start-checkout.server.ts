import type { Client } from '#app/client.ts'
import { type Language, localPath, translator } from '#app/i18n/translate.ts'
import { type Order, type Payments, PaymentsError } from '#app/payments.ts'
import type { Services } from '#app/services.server.ts'
import {
  type Control,
  isSlow,
  openingIn,
  readControl,
} from './control.server.ts'
import { DonationsNotOpen } from './errors.ts'
import { choiceOf, choicePath } from './form.ts'
import { countNetwork, hasRoom } from './limits.server.ts'
import { readDonationSettings } from './settings.server.ts'
import { storeBegun } from './store-begun.server.ts'
import type { Gift } from './view.ts'

/**
 * Nobody pays later: long open sessions serve who tests cards. Stripe takes no
 * less than 30 minutes (`expires_at`), by a clock that may be ahead of ours.
 */
const EXPIRES_MS = 31 * 60 * 1000

export type Begun = {
  gift: Gift
  language: Language
  client: Client
  /** The field that no person sees. */
  website: string
}

/** `busy` says nothing of why: a limit, a trap, a fault of Stripe. */
export type Checkout = { outcome: 'opened'; url: string } | { outcome: 'busy' }

const busy: Checkout = { outcome: 'busy' }

/**
 * Begins a payment on a page of Stripe's. What is stored of it is there before
 * Stripe knows of it, so that no payment is without its donation.
 *
 * @returns where the donor pays
 * @throws DonationsNotOpen
 */
export async function startCheckout(
  services: Services,
  begun: Begun,
): Promise<Checkout> {
  const control = await readControl(services)
  if (openingIn(services, control) !== 'open') throw new DonationsNotOpen()
  const payments = services.payments!
  const settings = await readDonationSettings(services)
  const pace = { settings, isSlow: isSlow(control, services.now()) }
  if (begun.website !== '') return busy
  if (!countNetwork(services, begun.client, pace)) return busy

  // Without waiting for a turn: in an attack most are refused here.
  if (!(await hasRoom(services.db, services.now(), pace))) return busy
  const id = await storeBegun(services, payments, { ...begun, ...pace })
  if (!id) return busy
  const order = orderOf(services, begun, { id, site: control.site })
  return openPage(services, payments, order)
}

function orderOf(
  { contacts, now, origin }: Services,
  { gift, language }: Begun,
  { id, site }: { id: string } & Pick<Control, 'site'>,
): Order {
  const t = translator(language)
  const receiver = contacts?.organisation
  const local = (path: string) => origin + localPath(language, path)
  return {
    amountMinor: gift.amountMinor,
    currency: gift.currency,
    isMonthly: gift.isMonthly,
    mark: { site, donation: id, language },
    product: receiver
      ? t('donate.product', { receiver })
      : t('donate.productPlain'),
    expiresAt: new Date(now().getTime() + EXPIRES_MS),
    // Stripe fills it in.
    successUrl: `${local('/donate/thanks')}?session_id={CHECKOUT_SESSION_ID}`,
    cancelUrl: local(choicePath(choiceOf(gift))),
  }
}

async function openPage(
  { db, log, now }: Services,
  payments: Payments,
  order: Order,
): Promise<Checkout> {
  const { donation } = order.mark
  try {
    const session = await payments.openCheckout(order)
    await db
      .updateTable('donation')
      .set({ session_id: session.id })
      .where('id', '=', donation)
      .execute()
    const { origin } = new URL(session.url)
    if (payments.formTargets.includes(origin)) {
      return { outcome: 'opened', url: session.url }
    }
    log.error({ origin }, 'browsers are not led to this page of payments')
  } catch (err) {
    if (!(err instanceof PaymentsError)) throw err
    log.error({ kind: err.kind, code: err.code }, 'no payment is begun')
    // Otherwise Stripe may have begun it: what it says then is settled.
    // It stays, so that such tries count for the limits too.
    if (err.kind === 'refused') {
      await db
        .updateTable('donation')
        .set({ state: 'expired', state_since: now() })
        .where('id', '=', donation)
        .execute()
    }
  }
  return busy
}
