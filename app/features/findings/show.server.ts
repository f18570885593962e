import type { Language } from '#app/i18n/translate.ts'
import type { Services } from '#app/services.server.ts'
import { FindingNotFound } from './errors.ts'
import { listFindings } from './list.server.ts'
import type { FindingView, ResponseView } from './view.ts'

export type ShownFinding = {
  finding: FindingView
  toAll: ResponseView[]
  related: Pick<FindingView, 'id' | 'headline' | 'language'>[]
  /** ISO moment of the newest change to it; null: never changed. */
  corrected: string | null
}

/** @throws FindingNotFound */
export async function showFinding(
  services: Pick<Services, 'db'>,
  language: Language,
  id: string,
): Promise<ShownFinding> {
  const { findings, toAll } = await listFindings(services, language)
  const finding = findings.find((one) => one.id === id)
  if (!finding) throw new FindingNotFound()
  // Only now: the database refuses to compare with some of what can be asked.
  const corrected = await services.db
    .selectFrom('correction')
    .select('corrected_at')
    .where('subject_id', '=', id)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return {
    finding,
    toAll,
    related: findings
      .filter((one) => finding.related.includes(one.id))
      .map(({ id, headline, language }) => ({ id, headline, language })),
    corrected: corrected?.corrected_at.toISOString() ?? null,
  }
}
