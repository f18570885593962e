import { z } from 'zod'
import { parseForm, type Refused } from '#app/http/form.ts'
import { isCountry } from '#app/i18n/countries.ts'
import type { Language } from '#app/i18n/translate.ts'
import { type GiftProblem, parseAmount, typedAmount } from './amount.ts'
import { CURRENCIES, currencyOf, isCurrency } from './currencies.ts'
import type { Choice, Gift } from './view.ts'

/** Longer than any amount that is taken, with its groups and its currency. */
const OTHER_LENGTH = 40

function says(key: GiftProblem): GiftProblem {
  return key
}

const word = z.string().catch('')

const giftForm = z
  .object({
    currency: word.refine(isCurrency, says('problem.gift.currency')),
    country: word.transform((code) => (isCountry(code) ? code : null)),
    interval: word.refine(
      (interval) => interval === 'once' || interval === 'monthly',
      says('problem.gift.interval'),
    ),
    amount: word,
    other: word,
  })
  .transform((given, context): Gift => {
    const { currency, country, amount, other } = given
    const isMonthly = given.interval === 'monthly'
    const preset = presetOf(amount, currency)
    if (preset !== null && other.trim() !== '') {
      return refuse(context, 'other', 'problem.gift.two')
    }
    if (preset !== null) {
      return { amountMinor: preset, currency, isMonthly, country }
    }
    const isTyped = amount === 'other' || (amount === '' && other.trim() !== '')
    const read = isTyped ? parseAmount(other, currency) : undefined
    if (read?.ok) {
      return { amountMinor: read.minor, currency, isMonthly, country }
    }
    const problem = read?.problem ?? 'problem.gift.none'
    return refuse(context, isTyped ? 'other' : 'amount', problem)
  })

function refuse(
  context: z.RefinementCtx,
  field: 'amount' | 'other',
  problem: GiftProblem,
): never {
  context.addIssue({ code: 'custom', path: [field], message: says(problem) })
  return z.NEVER
}

function presetOf(amount: string | null, currency: string): number | null {
  const { presets } = CURRENCIES[currency]!
  return presets.find((preset) => String(preset) === amount) ?? null
}

/**
 * Reads a gift: `currency`, `country`, `interval`, `amount` (one of the
 * currency's presets in minor units, or `other`) and `other`. A country that
 * is none counts as none; who types an amount need not tick that they do, but
 * must not choose another one.
 */
export function readGift(
  fields: Iterable<[string, unknown]>,
): { ok: true; value: Gift } | Refused {
  return parseForm(giftForm, fields)
}

/** The form as it was before somebody gave this. */
export function choiceOf(gift: Gift): Choice {
  const { currency, country, isMonthly, amountMinor } = gift
  const isPreset = CURRENCIES[currency]?.presets.includes(amountMinor)
  return {
    currency,
    country,
    isMonthly,
    preset: isPreset ? amountMinor : null,
    other: isPreset ? '' : typedAmount(gift),
  }
}

/** A choice in an address, for {@link readChoice}. */
export function choiceQuery(choice: Choice): string {
  const { currency, country, isMonthly, preset, other } = choice
  const query = new URLSearchParams({ currency })
  if (country !== null) query.set('country', country)
  query.set('interval', isMonthly ? 'monthly' : 'once')
  if (preset !== null) query.set('amount', String(preset))
  else if (other !== '') query.set('other', other)
  return String(query)
}

/** Where Stripe leads who did not pay, without the site's language. */
export function choicePath(choice: Choice): string {
  return `/donate/cancelled?${choiceQuery(choice)}`
}

/**
 * Reads what an address chooses; what makes no sense counts as absent.
 *
 * @param guess a country for the currency, where none is chosen
 */
export function readChoice(
  search: URLSearchParams,
  language: Language,
  guess?: string,
): Choice {
  const named = search.get('country') ?? ''
  const country = isCountry(named) ? named : null
  const asked = search.get('currency') ?? ''
  const place = country ?? guess ?? null
  const currency = isCurrency(asked) ? asked : currencyOf(place, language)
  const preset = presetOf(search.get('amount'), currency)
  const typed = search.get('other') ?? ''
  return {
    currency,
    country,
    isMonthly: search.get('interval') === 'monthly',
    preset,
    other: typed.slice(0, OTHER_LENGTH).toWellFormed(),
  }
}
