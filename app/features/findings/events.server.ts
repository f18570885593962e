import type { Language } from '#app/i18n/translate.ts'
import type { Services } from '#app/services.server.ts'
import type { EventView } from './view.ts'

/** What happened, earliest first; what starts together, longest first. */
export function listEvents(
  { db }: Pick<Services, 'db'>,
  language: Language,
): Promise<EventView[]> {
  return db
    .selectFrom('event')
    .innerJoin('event_text', 'event_id', 'id')
    .distinctOn(['starts', 'ends', 'id'])
    .select([
      'id',
      'finding_id as finding',
      'starts',
      'ends',
      'confidence',
      'text',
    ])
    .select((text) => text.ref('language').$castTo<Language>().as('language'))
    .where('language', 'in', [language, 'en'])
    .orderBy('starts')
    .orderBy('ends', 'desc')
    .orderBy('id')
    .orderBy((text) => text('language', '=', language), 'desc')
    .execute()
}
