import { defaultLanguage } from '#app/i18n/translate.ts'
import type { Services } from '#app/services.server.ts'
import { confirmLetter } from './confirm.server.ts'
import { showLetter } from './show-letter.server.ts'
import { takeBackLetter } from './take-back.server.ts'

/**
 * What its writer does on the page of a letter: confirms it, or takes back what
 * has not gone out. Every other post changes nothing.
 *
 * @returns whether the letter is still there
 */
export async function actOnOwnLetter(
  services: Services,
  token: string,
  act: string | undefined,
): Promise<'kept' | 'deleted' | 'unknown'> {
  if (act === 'confirm') {
    const { outcome } = await confirmLetter(services, token)
    return outcome === 'unknown' ? 'unknown' : 'kept'
  }
  const before = await showLetter(services, token, defaultLanguage)
  if (before.outcome === 'unknown') return 'unknown'
  if (act !== 'take-back') return 'kept'
  await takeBackLetter(services, token)
  const after = await showLetter(services, token, defaultLanguage)
  return after.outcome === 'unknown' ? 'deleted' : 'kept'
}
