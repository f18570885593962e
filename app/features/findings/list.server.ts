import type { Language } from '#app/i18n/translate.ts'
import type { Services } from '#app/services.server.ts'
import type { FindingView, ResponseView } from './view.ts'

/**
 * Findings in their order, each with its source and the company's responses to
 * it, and the responses that answer all of them. Texts are in `language`, or
 * in English where there is none in it.
 */
export async function listFindings(
  { db }: Pick<Services, 'db'>,
  language: Language,
): Promise<{ findings: FindingView[]; toAll: ResponseView[] }> {
  const [findings, responses] = await Promise.all([
    tellFindings(db, language),
    tellResponses(db, language),
  ])
  return {
    toAll: responses
      .filter(({ answers }) => answers === null)
      .map(({ answers, ...view }) => view),
    findings: findings.map(({ title, published, url, publisher, ...view }) => ({
      ...view,
      source: { publisher, title, published, url },
      responses: responses
        .filter(({ answers }) => answers?.includes(view.id))
        .map(({ answers, ...response }) => response),
    })),
  }
}

function tellFindings(db: Services['db'], language: Language) {
  return db
    .selectFrom('finding')
    .innerJoin('finding_text', 'finding_id', 'finding.id')
    .innerJoin('source', 'source.id', 'finding.source_id')
    .innerJoin('source_text', (join) =>
      join
        .onRef('source_text.source_id', '=', 'source.id')
        .onRef('source_text.language', '=', 'finding_text.language'),
    )
    .distinctOn(['position', 'finding.id'])
    .select([
      'finding.id',
      'kind',
      'countries',
      'figure',
      'figure_label as figureLabel',
      'headline',
      'text',
      'period',
      'publisher',
      'title',
      'published',
      'url',
    ])
    .select((text) =>
      text.ref('finding_text.language').$castTo<Language>().as('language'),
    )
    .where('finding_text.language', 'in', [language, 'en'])
    .orderBy('position')
    .orderBy('finding.id')
    .orderBy((text) => text('finding_text.language', '=', language), 'desc')
    .execute()
}

function tellResponses(db: Services['db'], language: Language) {
  return db
    .selectFrom('response')
    .innerJoin('response_text', 'response_id', 'id')
    .distinctOn(['position', 'id'])
    .select(['id', 'answers', 'speaker', 'text'])
    .select((text) => text.ref('language').$castTo<Language>().as('language'))
    .where('language', 'in', [language, 'en'])
    .orderBy('position')
    .orderBy('id')
    .orderBy((text) => text('language', '=', language), 'desc')
    .execute()
}
