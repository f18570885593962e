import type { Language } from '#app/i18n/translate.ts'
import type { Services } from '#app/services.server.ts'
import { tellFindings } from './tell-findings.server.ts'
import type { FindingView, ResponseView } from './view.ts'

/** Findings, and what NSO Group answers to all of them. */
export type ToldFindings = { findings: FindingView[]; toAll: ResponseView[] }

/**
 * Findings in their order, each with its sources and the company's responses
 * to it, and the responses that answer all of them. Texts are in `language`, or
 * in English where there is none in it.
 */
export async function listFindings(
  { db }: Pick<Services, 'db'>,
  language: Language,
): Promise<ToldFindings> {
  const [findings, responses] = await Promise.all([
    tellFindings(db, language),
    tellResponses(db, language),
  ])
  return {
    toAll: responses
      .filter(({ answers }) => answers === null)
      .map(({ answers, ...view }) => view),
    findings: findings.map((finding) => ({
      ...finding,
      responses: responses
        .filter(({ answers }) => answers?.includes(finding.id))
        .map(({ answers, ...response }) => response),
    })),
  }
}

/** {@link listFindings}, only those that the first page tells. */
export async function listLeads(
  services: Pick<Services, 'db'>,
  language: Language,
): Promise<ToldFindings> {
  const { findings, toAll } = await listFindings(services, language)
  return { toAll, findings: findings.filter(({ isLead }) => isLead) }
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
