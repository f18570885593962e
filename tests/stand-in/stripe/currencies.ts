import { Refusal } from './errors.ts'

/**
 * The currencies that can be charged, as Stripe writes them:
 * https://docs.stripe.com/currencies#presentment-currencies
 */
const known = new Set(
  `usd aed afn all amd ang aoa ars aud awg azn bam bbd bdt bif bmd bnd bob brl
  bsd bwp byn bzd cad cdf chf clp cny cop crc cve czk djf dkk dop dzd egp etb
  eur fjd fkp gbp gel gip gmd gnf gtq gyd hkd hnl htg huf idr ils inr isk jmd
  jpy kes kgs khr kmf krw kyd kzt lak lbp lkr lrd lsl mad mdl mga mkd mmk mnt
  mop mur mvr mwk mxn myr mzn nad ngn nio nok npr nzd pab pen pgk php pkr pln
  pyg qar ron rsd rub rwf sar sbd scr sek sgd shp sle sos srd std szl thb tjs
  top try ttd twd tzs uah ugx uyu uzs vnd vuv wst xaf xcd xof xpf yer zar zmw
  bhd jod kwd omr tnd`.split(/\s+/),
)

/** https://docs.stripe.com/currencies#zero-decimal */
const zeroDecimal = new Set(
  'bif clp djf gnf jpy kmf krw mga pyg rwf vnd vuv xaf xof xpf'.split(' '),
)
/** https://docs.stripe.com/currencies#three-decimal */
const threeDecimal = new Set('bhd jod kwd omr tnd'.split(' '))
/** https://docs.stripe.com/currencies#special-cases: two decimals, both 0. */
const wholeOnly = new Set(['isk', 'ugx'])

/**
 * The least that can be charged, in minor units:
 * https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts
 */
const least: Record<string, number> = {
  usd: 50,
  aed: 200,
  aud: 50,
  brl: 50,
  cad: 50,
  chf: 50,
  czk: 1500,
  dkk: 250,
  eur: 50,
  gbp: 30,
  hkd: 400,
  huf: 17500,
  inr: 50,
  jpy: 50,
  mxn: 1000,
  myr: 200,
  nok: 300,
  nzd: 50,
  pln: 200,
  ron: 200,
  sek: 300,
  sgd: 50,
  thb: 1000,
}

/** The same page: eight digits. */
const MOST = 99_999_999

/** Euros for one unit of each; invented, and the same for ever. */
const eurosFor: Record<string, number> = {
  aed: 0.25,
  aud: 0.6,
  brl: 0.16,
  cad: 0.66,
  chf: 1.05,
  czk: 0.04,
  dkk: 0.134,
  gbp: 1.17,
  huf: 0.0025,
  inr: 0.0107,
  jod: 1.3,
  jpy: 0.0062,
  krw: 0.00067,
  kwd: 3,
  mxn: 0.05,
  nok: 0.085,
  nzd: 0.55,
  pln: 0.23,
  sek: 0.088,
  usd: 0.92,
  zar: 0.05,
}
const EUROS_FOR_OTHERS = 0.1
/** What Stripe asks of its own currency where a currency has no minimum. */
const LEAST_SETTLED = 50

export const SETTLEMENT = 'eur'

/**
 * A Checkout session's currency and amount.
 *
 * @throws Refusal as Stripe refuses one
 */
export function checkAmount(amount: number, currency: string): void {
  if (!known.has(currency)) {
    throw new Refusal(
      `Invalid currency: ${currency}. Stripe currently supports these currencies: ${[...known].join(', ')}`,
      { param: 'line_items[0][price_data][currency]' },
    )
  }
  const param = 'line_items[0][price_data][unit_amount]'
  if (threeDecimal.has(currency) && amount % 10 !== 0) {
    throw new Refusal(
      `Invalid amount. ${currency.toUpperCase()} amounts must be multiples of 10.`,
      { param },
    )
  }
  if (wholeOnly.has(currency) && amount % 100 !== 0) {
    throw new Refusal(
      `Invalid amount. ${currency.toUpperCase()} amounts must be multiples of 100.`,
      { param },
    )
  }
  if (amount > MOST) {
    throw new Refusal(`Amount must be no more than ${MOST} ${currency}`, {
      code: 'amount_too_large',
      param,
    })
  }
  const smallest = least[currency]
  if (
    smallest ? amount < smallest : settled(amount, currency) < LEAST_SETTLED
  ) {
    throw new Refusal(
      `The Checkout Session's total amount due must add up to at least ${smallest ?? `${LEAST_SETTLED} ${SETTLEMENT} in`} ${currency}`,
      { code: 'amount_too_small' },
    )
  }
}

/** Minor units of the settlement currency; the same for what comes and goes. */
export function settled(amount: number, currency: string): number {
  const euros = (Math.abs(amount) / minorOf(currency)) * rateOf(currency)
  return Math.sign(amount) * Math.round(euros * 100)
}

export function rateOf(currency: string): number {
  return currency === SETTLEMENT ? 1 : (eurosFor[currency] ?? EUROS_FOR_OTHERS)
}

/** How many minor units make one unit. */
function minorOf(currency: string): number {
  if (zeroDecimal.has(currency)) return 1
  return threeDecimal.has(currency) ? 1000 : 100
}
