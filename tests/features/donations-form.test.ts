import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CURRENCIES } from '#app/features/donations/currencies.ts'
import {
  choiceOf,
  choicePath,
  choiceQuery,
  readChoice,
  readGift,
} from '#app/features/donations/form.ts'
import type { Choice, Gift } from '#app/features/donations/view.ts'
import { countryCodes } from '#app/i18n/countries.ts'
import { isMessageKey } from '#app/i18n/translate.ts'

const filled = {
  currency: 'EUR',
  country: 'DE',
  interval: 'once',
  amount: '2500',
  other: '',
  website: '',
}

function read(given: Record<string, unknown>) {
  return readGift(Object.entries({ ...filled, ...given }))
}

function problemsOf(given: Record<string, unknown>) {
  const form = read(given)
  if (form.ok) return {}
  for (const key of Object.values(form.problems)) {
    expect(isMessageKey(key), key).toBe(true)
  }
  return form.problems
}

const gifts: fc.Arbitrary<Gift> = fc
  .record({
    currency: fc.constantFrom(...Object.keys(CURRENCIES)),
    country: fc.option(fc.constantFrom(...countryCodes)),
    isMonthly: fc.boolean(),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    preset: fc.option(fc.nat(3)),
  })
  .map(({ share, preset, ...gift }) => {
    const { presets, least, most, step } = CURRENCIES[gift.currency]!
    const steps = Math.floor(((most - least) * share) / step)
    const amountMinor = presets[preset ?? -1] ?? least + steps * step
    return { ...gift, amountMinor }
  })

/** As the form posts a choice. */
function fieldsOf({ preset, other, isMonthly, ...choice }: Choice) {
  return {
    currency: choice.currency,
    country: choice.country ?? '',
    interval: isMonthly ? 'monthly' : 'once',
    amount: preset === null ? 'other' : String(preset),
    other,
  }
}

describe('a gift', () => {
  test('of a preset', () => {
    const value = {
      amountMinor: 2500,
      currency: 'EUR',
      isMonthly: false,
      country: 'DE',
    }
    expect(read({})).toEqual({ ok: true, value })
    expect(read({ other: ' ' })).toEqual({ ok: true, value })
  })

  test('of another amount, every month, from nowhere', () => {
    const typed = { amount: 'other', other: '12,50', interval: 'monthly' }
    expect(read({ ...typed, country: '' })).toEqual({
      ok: true,
      value: {
        amountMinor: 1250,
        currency: 'EUR',
        isMonthly: true,
        country: null,
      },
    })
  })

  test.each(['', undefined])('that is typed and not ticked', (amount) => {
    const form = read({ amount, other: '30' })
    expect(form).toMatchObject({ ok: true, value: { amountMinor: 3000 } })
  })

  test.each([
    [{ amount: undefined }, { amount: 'problem.gift.none' }],
    [{ amount: 'other' }, { other: 'problem.gift.none' }],
    // Nobody guesses with money which of the two is meant.
    [{ amount: '2500', other: '30' }, { other: 'problem.gift.two' }],
    [{ amount: 'other', other: 'x' }, { other: 'problem.gift.unreadable' }],
    [{ amount: 'other', other: '1.500' }, { other: 'problem.gift.ambiguous' }],
    // No preset of this currency: somebody made the form up.
    [{ amount: '100' }, { amount: 'problem.gift.none' }],
    [{ amount: '-2500' }, { amount: 'problem.gift.none' }],
    [{ amount: '2500.0' }, { amount: 'problem.gift.none' }],
    [{ amount: '1000', currency: 'USD' }, {}],
    [{ amount: '1000', currency: 'GBP' }, {}],
    [{ amount: '2500', currency: 'JPY' }, { amount: 'problem.gift.none' }],
    [{ currency: 'XXX' }, { currency: 'problem.gift.currency' }],
    [{ currency: 'toString' }, { currency: 'problem.gift.currency' }],
    [{ currency: undefined }, { currency: 'problem.gift.currency' }],
    [{ interval: 'weekly' }, { interval: 'problem.gift.interval' }],
    [{ interval: undefined }, { interval: 'problem.gift.interval' }],
    [{ country: 'XX' }, {}],
    [{ country: undefined }, {}],
  ])('%j has the problem %j', (given, problems) => {
    expect(problemsOf(given)).toEqual(problems)
  })

  test('that is refused keeps what was typed', () => {
    const form = read({ amount: 'other', other: '1e9' })
    expect(form).toMatchObject({ values: { other: '1e9', country: 'DE' } })
  })

  test('whatever is posted, is one that is taken, or is refused', () => {
    const word = fc.oneof(
      fc.constantFrom('EUR', 'once', 'monthly', 'other', '2500', '30', '1.500'),
      fc.string({ unit: 'binary' }),
      fc.constant(undefined),
    )
    const posts = fc.record({
      currency: word,
      country: word,
      interval: word,
      amount: word,
      other: word,
    })
    fc.assert(
      fc.property(posts, (given) => {
        const form = read(given)
        if (!form.ok) return
        const { currency, amountMinor } = form.value
        const { least, most } = CURRENCIES[currency]!
        expect(amountMinor).toBeGreaterThanOrEqual(least)
        expect(amountMinor).toBeLessThanOrEqual(most)
      }),
    )
  })
})

describe('a choice', () => {
  test('comes back from its address, and gives the same gift', () => {
    fc.assert(
      fc.property(gifts, (gift) => {
        const choice = choiceOf(gift)
        const query = new URLSearchParams(choiceQuery(choice))
        const again = readChoice(query, 'en')
        expect(again).toEqual(choice)
        const form = readGift(Object.entries(fieldsOf(again)))
        expect(form).toEqual({ ok: true, value: gift })
      }),
    )
  })

  test('has an address of its own for who comes back from Stripe', () => {
    const gift = { currency: 'EUR', country: 'DE', isMonthly: true }
    expect(choicePath(choiceOf({ ...gift, amountMinor: 2500 }))).toBe(
      '/donate/cancelled?currency=EUR&country=DE&interval=monthly&amount=2500',
    )
    expect(
      choicePath(choiceOf({ ...gift, country: null, amountMinor: 1250 })),
    ).toBe('/donate/cancelled?currency=EUR&interval=monthly&other=12.50')
  })

  test.each([
    ['', 'USD', null],
    ['country=HU', 'HUF', 'HU'],
    ['country=HU&currency=EUR', 'EUR', 'HU'],
    ['country=hu', 'USD', null],
    ['country=ZZ&currency=toString', 'USD', null],
    ['currency=XXX&country=FR', 'EUR', 'FR'],
  ])('of %j is in %s, from %s', (query, currency, country) => {
    const choice = readChoice(new URLSearchParams(query), 'en')
    expect(choice).toEqual({
      currency,
      country,
      isMonthly: false,
      preset: null,
      other: '',
    })
  })

  test.each([
    ['amount=2500', { preset: 2500, other: '' }],
    ['amount=2500&other=7', { preset: 2500, other: '7' }],
    ['amount=2501&other=7', { preset: null, other: '7' }],
    ['amount=other&other=7,5', { preset: null, other: '7,5' }],
    ['interval=monthly', { isMonthly: true }],
    ['interval=weekly', { isMonthly: false }],
    [`other=${'9'.repeat(5_000)}`, { other: '9'.repeat(40) }],
  ])('of %s is %j', (query, found) => {
    const search = new URLSearchParams(`currency=EUR&${query}`)
    expect(readChoice(search, 'fr')).toMatchObject(found)
  })

  test('whatever is in an address, can be shown', () => {
    const queries = fc.array(
      fc.tuple(
        fc.constantFrom('currency', 'country', 'interval', 'amount', 'other'),
        fc.string({ unit: 'binary' }),
      ),
    )
    fc.assert(
      fc.property(queries, (query) => {
        const choice = readChoice(new URLSearchParams(query), 'hi')
        expect(Object.hasOwn(CURRENCIES, choice.currency)).toBe(true)
        expect(choice.other.isWellFormed()).toBe(true)
      }),
    )
  })
})
