import { sql } from 'kysely'
import type { Services } from '#app/services.server.ts'
import type { FindingsContent } from '#db/seed/findings-format.ts'
import { changeFindings } from '#db/seed/write-findings.ts'
import type { Change } from '#db/schema.ts'

export type Corrected = {
  subject: string
  subject_id: string
  part: string | null
  language: string | null
  changes: Change[]
}

/** Ends the transaction of a preview; it never leaves this file. */
class OnlyAPreview extends Error {}

/**
 * Puts new words and facts in the place of published ones, and adds what is
 * new. Of a finding that is told, figures, names, sources and events that are
 * left out go; a finding that is left out stays. Each change is noted for the
 * public, with the reason.
 *
 * @param why the reason, in the language `whyLanguage`
 * @param preview tells what would be noted, and changes nothing
 * @returns what was noted; empty where no published text changed
 */
export async function publishFindings(
  { db }: Pick<Services, 'db'>,
  content: FindingsContent,
  given: { why: string; whyLanguage: string; preview: boolean },
): Promise<Corrected[]> {
  let noted: Corrected[] = []
  try {
    await db.transaction().execute(async (trx) => {
      // One at a time, so that what is told was noted by this one.
      await sql`lock table correction in share row exclusive mode`.execute(trx)
      const last = await trx
        .selectFrom('correction')
        .select((row) => row.fn.max('id').as('id'))
        .executeTakeFirst()
      await sql`select set_config('moratorium.why', ${given.why}, true),
        set_config('moratorium.why_language', ${given.whyLanguage}, true)`.execute(
        trx,
      )
      await changeFindings(trx, content)
      noted = await trx
        .selectFrom('correction')
        .select(['subject', 'subject_id', 'part', 'language', 'changes'])
        .where('id', '>', last?.id ?? '0')
        .orderBy('id')
        .execute()
      if (given.preview) throw new OnlyAPreview()
    })
  } catch (error) {
    if (!(error instanceof OnlyAPreview)) throw error
  }
  return noted
}
