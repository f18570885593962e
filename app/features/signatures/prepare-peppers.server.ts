import type { Services } from '#app/services.server.ts'
import { SecretError } from '#app/secrets.server.ts'
import { petitionState } from '../petitions/state.ts'

/**
 * Gives each petition that is not closed its pepper. One with signatures must
 * have it already: a new one would let everybody sign again.
 *
 * @param make only for the web process: a worker with a folder of secrets of its
 *   own must not make a second one
 * @throws SecretError when a pepper was lost, or is not there yet
 */
export async function preparePeppers(
  { db, now, keys }: Pick<Services, 'db' | 'now' | 'keys'>,
  make: boolean,
): Promise<void> {
  const petitions = await db
    .selectFrom('petition')
    .select((petition) => [
      'id',
      'slug',
      'opens_at',
      'closes_at',
      'ready_at',
      petition
        .exists(
          petition
            .selectFrom('signature')
            .select('signature.id')
            .whereRef('petition_id', '=', 'petition.id'),
        )
        .as('has_signatures'),
    ])
    .execute()
  for (const petition of petitions) {
    const { id, slug, has_signatures } = petition
    if (keys.secrets.hasPepper(id)) continue
    if (petitionState(petition, now()) === 'closed') continue
    if (has_signatures || !make) {
      throw new SecretError(
        `The pepper of the petition ${slug} is missing (pepper-${id}). ` +
          'Put it back from the backup of the secrets; a worker gets it from ' +
          'SECRETS_DIR of the site.',
      )
    }
    keys.secrets.makePepper(id)
  }
}
