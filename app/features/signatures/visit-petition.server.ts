import type { Language } from '#app/i18n/translate.ts'
import type { Services } from '#app/services.server.ts'
import { countView, type Visit } from '../figures/views.server.ts'
import { findPetition } from '../petitions/find-open.server.ts'
import type { PetitionView } from '../petitions/view.ts'
import { showPetition } from './show-petitions.server.ts'

/**
 * {@link showPetition} to a visitor: a view counts under its source while there
 * is a form to sign: the petition is open and signing is not stopped.
 *
 * @throws PetitionNotFound
 */
export async function visitPetition(
  services: Services,
  language: Language,
  slug: string,
  { isView, source }: Visit,
): Promise<PetitionView> {
  const [petition, { id }] = await Promise.all([
    showPetition(services, language, slug),
    findPetition(services, slug),
  ])
  const hasForm = petition.state === 'open' && !petition.signing.isStopped
  if (isView && hasForm) countView(services, id, source)
  return petition
}
