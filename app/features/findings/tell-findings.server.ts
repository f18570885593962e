import type { ExpressionBuilder } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Language } from '#app/i18n/translate.ts'
import type { Services } from '#app/services.server.ts'
import type { Schema } from '#db/schema.ts'

type Finding = ExpressionBuilder<Schema, 'finding' | 'finding_text'>

/**
 * Each finding with its figures, names and sources, in one statement. A finding
 * is told in one language; names and publishers fall back each by itself.
 */
export function tellFindings(db: Services['db'], language: Language) {
  return db
    .selectFrom('finding')
    .innerJoin('finding_text', 'finding_id', 'finding.id')
    .distinctOn(['position', 'finding.id'])
    .select([
      'finding.id',
      'kind',
      'countries',
      'is_lead as isLead',
      'starts',
      'ends',
      'confidence',
      'related',
      'headline',
      'text',
      'basis',
      'period',
    ])
    .select((finding) => [
      finding.ref('finding_text.language').$castTo<Language>().as('language'),
      figuresOf(finding).as('figures'),
      namedIn(finding, language).as('named'),
      sourcesOf(finding, language).as('sources'),
    ])
    .where('finding_text.language', 'in', [language, 'en'])
    .orderBy('position')
    .orderBy('finding.id')
    .orderBy((text) => text('finding_text.language', '=', language), 'desc')
    .execute()
}

function figuresOf(finding: Finding) {
  return jsonArrayFrom(
    finding
      .selectFrom('figure')
      .innerJoin('figure_text', (join) =>
        join
          .onRef('figure_text.finding_id', '=', 'figure.finding_id')
          .onRef('figure_text.position', '=', 'figure.position')
          .onRef('figure_text.language', '=', 'finding_text.language'),
      )
      .whereRef('figure.finding_id', '=', 'finding.id')
      .select(['value', 'qualifier', 'unit', 'label'])
      .orderBy('figure.position'),
  )
}

function namedIn(finding: Finding, language: Language) {
  return jsonArrayFrom(
    finding
      .selectFrom('mention')
      .innerJoin('named', 'named.id', 'mention.named_id')
      .innerJoin('named_text', 'named_text.named_id', 'named.id')
      .whereRef('mention.finding_id', '=', 'finding.id')
      .where('named_text.language', 'in', [language, 'en'])
      .distinctOn(['mention.position', 'named.id'])
      .select(['named.id', 'named.kind', 'name', 'role', 'mention.confidence'])
      .orderBy('mention.position')
      .orderBy('named.id')
      .orderBy((text) => text('named_text.language', '=', language), 'desc'),
  )
}

function sourcesOf(finding: Finding, language: Language) {
  return jsonArrayFrom(
    finding
      .selectFrom('finding_source')
      .innerJoin('source', 'source.id', 'finding_source.source_id')
      .innerJoin('source_text', 'source_text.source_id', 'source.id')
      .whereRef('finding_source.finding_id', '=', 'finding.id')
      .where('source_text.language', 'in', [language, 'en'])
      .distinctOn(['finding_source.position', 'source.id'])
      .select([
        'source.id',
        'publisher',
        'title',
        'published',
        'url',
        'archived_url as archivedUrl',
        'licence',
      ])
      .orderBy('finding_source.position')
      .orderBy('source.id')
      .orderBy((text) => text('source_text.language', '=', language), 'desc'),
  )
}
