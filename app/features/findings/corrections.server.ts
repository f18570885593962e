import type { Services } from '#app/services.server.ts'
import type { CorrectionView } from './view.ts'

const PER_PAGE = 50

/**
 * What was changed after it was published, newest first.
 *
 * @param page from 1 on; one that does not exist is empty
 */
export async function listCorrections(
  { db }: Pick<Services, 'db'>,
  page: number,
): Promise<{ corrections: CorrectionView[]; hasOlder: boolean }> {
  const rows = await db
    .selectFrom('correction')
    .selectAll()
    .orderBy('id', 'desc')
    .offset((page - 1) * PER_PAGE)
    .limit(PER_PAGE + 1)
    .execute()
  return {
    hasOlder: rows.length > PER_PAGE,
    corrections: rows.slice(0, PER_PAGE).map((row) => ({
      id: row.id,
      at: row.corrected_at.toISOString(),
      subject: row.subject,
      subjectId: row.subject_id,
      part: row.part,
      language: row.language,
      changes: row.changes,
      why: row.why,
      whyLanguage: row.why_language,
    })),
  }
}
