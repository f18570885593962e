import type { Language } from '#app/i18n/translate.ts'
import type { Services } from '#app/services.server.ts'
import { isSlug } from './state.ts'

/** A petition with its texts in one language, as the database holds it. */
export type ToldPetition = Awaited<ReturnType<typeof listPetitions>>[number]

/**
 * Petitions with their texts in `language`, or in another language where there
 * is none in it; newest first. `slug` narrows it to one.
 */
export async function listPetitions(
  { db }: Pick<Services, 'db'>,
  language: Language,
  slug?: string,
) {
  if (slug !== undefined && !isSlug(slug)) return []
  return db
    .selectFrom('petition')
    .innerJoin('petition_text', 'petition_id', 'id')
    .distinctOn(['opens_at', 'id'])
    .select([
      'id',
      'slug',
      'opens_at',
      'closes_at',
      'ready_at',
      'created_at',
      'language',
      'action',
      'summary',
      'background',
      'demands',
    ])
    .$if(slug !== undefined, (query) => query.where('slug', '=', slug!))
    .orderBy('opens_at', 'desc')
    .orderBy('id')
    .orderBy((text) => text('language', '=', language), 'desc')
    .orderBy((text) => text('language', '=', 'en'), 'desc')
    .execute()
}
