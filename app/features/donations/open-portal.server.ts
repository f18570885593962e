import { type Language, localPath } from '#app/i18n/translate.ts'
import { PaymentsError } from '#app/payments.ts'
import type { Services } from '#app/services.server.ts'
import { findOwnDonation, isManageable } from './find-own.server.ts'
import { mayAsk } from './may-ask.ts'
import { readOwnToken } from './own-link.server.ts'

/**
 * Opens the provider's page where a monthly gift is changed or cancelled.
 *
 * @returns its URL; nothing where there is nothing to manage, which the page of
 *   one's own says, and when the provider cannot be asked just now
 */
export async function openPortal(
  services: Services,
  token: string,
  language: Language,
): Promise<string | undefined> {
  const { payments, origin, log } = services
  const link = readOwnToken(services, token)
  if (!link || link.isTooOld || !payments) return undefined

  const donation = await findOwnDonation(services, link.donation)
  if (!donation || !isManageable(services, donation)) return undefined
  if (!mayAsk(services, link.donation)) return undefined
  try {
    return await payments.openPortal({
      customerId: donation.customer_id!,
      language,
      returnUrl: origin + localPath(language, `/donate/own/${token}`),
    })
  } catch (err) {
    if (!(err instanceof PaymentsError)) throw err
    log.warn({ err }, 'the billing portal was not opened')
    return undefined
  }
}
