import { z } from 'zod'
import { parseForm, type Refused } from '#app/http/form.ts'
import type { Money } from '#app/payments.ts'
import type { Services } from '#app/services.server.ts'
import { acting } from '../../accounts/audit.server.ts'
import type { SignedIn } from '../../accounts/signed-in.ts'
import { MOST_GOAL_MINOR, setGoal } from '../../donations/control.server.ts'
import { CURRENCIES, isCurrency } from '../../donations/currencies.ts'
import { goalView, listSettled } from '../../donations/goal.server.ts'
import { exampleAmount, readPlainAmount } from '../../donations/plain-amount.ts'
import {
  changeDonationSetting,
  listDonationSettings,
} from '../../donations/settings.server.ts'
import { sum } from './words.ts'

type Needed = Pick<Services, 'db' | 'now' | 'payments'>

/** The goal as visitors see it, and the limits. */
export async function showSettings(services: Needed) {
  return {
    goal: await goalView(services),
    settled: await listSettled(services),
    currencies: Object.keys(CURRENCIES),
    settings: await listDonationSettings(services),
  }
}

export type ShownSettings = Awaited<ReturnType<typeof showSettings>>
export type Changed = { ok: true; said: 'goal' | 'no-goal' | 'limit' } | Refused

const acts = z.object({
  act: z.enum(['goal', 'no-goal', 'limit'], 'Choose one of the buttons.'),
})

/** Does what one of the page's forms asks for. */
export async function changeSettings(
  services: Needed,
  by: SignedIn,
  fields: FormData,
): Promise<Changed> {
  const form = parseForm(acts, fields)
  if (!form.ok) return form
  if (form.value.act === 'limit') return changeLimit(services, by, fields)
  if (form.value.act === 'goal') return changeGoal(services, by, fields)
  await acting(services, { by, act: 'donations.goal' }, () =>
    setGoal(services, null),
  )
  return { ok: true, said: 'no-goal' }
}

const word = z.string().catch('')

const goalForm = z
  .object({
    amount: word.transform((typed) => typed.trim()),
    currency: word.refine(isCurrency, 'Choose the currency of the goal.'),
  })
  .transform(({ amount, currency }, context): Money => {
    const minor = readPlainAmount(amount, currency)
    if (minor !== undefined && minor <= MOST_GOAL_MINOR) {
      return { amountMinor: minor, currency }
    }
    const message =
      minor === undefined
        ? `Type the goal in ${currency} as ${exampleAmount(currency)}.`
        : `That goal is too high: at most ${sum(MOST_GOAL_MINOR, currency)}.`
    context.addIssue({ code: 'custom', path: ['amount'], message })
    return z.NEVER
  })

async function changeGoal(services: Needed, by: SignedIn, fields: FormData) {
  const form = parseForm(goalForm, fields)
  if (!form.ok) return form
  const { amountMinor, currency } = form.value
  const detail = { amount_minor: amountMinor, currency }
  await acting(services, { by, act: 'donations.goal', detail }, () =>
    setGoal(services, form.value),
  )
  return { ok: true as const, said: 'goal' as const }
}

const limitForm = z.object({
  name: word,
  value: word
    .transform((typed) => typed.trim())
    .refine(
      (typed) => /^\d{0,7}$/.test(typed),
      'Type a whole number, or nothing for the usual one.',
    ),
})

async function changeLimit(
  services: Needed,
  by: SignedIn,
  fields: FormData,
): Promise<Changed> {
  const form = parseForm(limitForm, fields)
  if (!form.ok) return form
  const { name, value } = form.value
  const listed = await listDonationSettings(services)
  if (!listed.some((setting) => setting.name === name)) {
    const problems = { name: 'Choose a limit from the list.' }
    return { ok: false, problems, values: form.value }
  }
  const detail = { value: value === '' ? 'usual' : Number(value) }
  const wish = { by, act: 'donations.limit', subject: name, detail }
  const change = () =>
    changeDonationSetting(services, name, value === '' ? null : Number(value))
  const refused = await acting(services, wish, change).catch(sentenceOf)
  if (typeof refused !== 'string') return { ok: true, said: 'limit' }
  return { ok: false, problems: { value: refused }, values: form.value }
}

/** Out of its range. */
function sentenceOf(error: unknown): string {
  if (error instanceof RangeError) return error.message
  throw error
}
