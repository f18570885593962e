import type { Language } from '#app/i18n/translate.ts'
import type { Services } from '#app/services.server.ts'
import { openingOf } from './control.server.ts'
import { CURRENCIES } from './currencies.ts'
import { readChoice } from './form.ts'
import { goalView } from './goal.server.ts'
import { publicTotals } from './totals.server.ts'
import type { DonateView } from './view.ts'

/**
 * What the page to give on shows.
 *
 * @param asked what its address, or a form that comes back, chooses
 * @param guess where the visitor's browser is set to, if it says so: in its
 *   currency amounts are shown to who chose none
 */
export async function showDonate(
  services: Services,
  language: Language,
  asked: URLSearchParams,
  guess?: string,
): Promise<DonateView> {
  const { payments, contacts } = services
  const choice = readChoice(asked, language, guess)
  const { presets, least, most } = CURRENCIES[choice.currency]!
  return {
    opening: await openingOf(services),
    isStandIn: payments?.isStandIn ?? false,
    receiver: contacts?.organisation ?? null,
    contact: contacts?.contact ?? null,
    choice,
    presets,
    leastMinor: least,
    mostMinor: most,
    currencies: Object.keys(CURRENCIES),
    totals: await publicTotals(services),
    goal: await goalView(services),
  }
}
