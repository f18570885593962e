import type { Services } from '#app/services.server.ts'
import { petitionState } from './state.ts'

type Needed = Pick<Services, 'db' | 'now'>

/** Why an end is not set; a sentence for the one who asked for it. */
export class EndRefused extends Error {}

/** All petitions with their moments and what follows from them, by slug. */
export async function listTimes({ db, now }: Needed) {
  const rows = await db
    .selectFrom('petition')
    .select(['slug', 'opens_at', 'closes_at', 'ready_at'])
    .orderBy('slug')
    .execute()
  return rows.map((row) => ({ ...row, state: petitionState(row, now()) }))
}

export type Wish = {
  slug: string
  end: Date
  /** Whether an end in the past is meant: the petition closes now. */
  closeNow: boolean
}

/**
 * Sets or changes when a petition closes. One that is closed opens again only
 * while its pepper is there: afterwards everybody could sign once more.
 *
 * @returns the end as it is now
 * @throws EndRefused
 */
export async function setEnd(
  { db, now, hasPepper }: Needed & { hasPepper(id: string): boolean },
  { slug, end, closeNow }: Wish,
): Promise<Date> {
  return db.transaction().execute(async (trx) => {
    const petition = await trx
      .selectFrom('petition')
      .select(['id', 'opens_at', 'closes_at', 'ready_at'])
      .where('slug', '=', slug)
      .forUpdate()
      .executeTakeFirst()
    if (!petition) throw new EndRefused(`There is no petition ${slug}.`)
    const at = now()
    if (end <= petition.opens_at) {
      throw new EndRefused('The end must be after the petition opened.')
    }
    if (petitionState(petition, at) === 'closed') {
      if (end <= at) throw new EndRefused(`${slug} is closed already.`)
      if (!hasPepper(petition.id)) {
        throw new EndRefused(
          `${slug} cannot open again: its pepper was deleted, and without it ` +
            'nobody can tell who has signed already.',
        )
      }
    }
    if (end <= at && !closeNow) {
      throw new EndRefused(
        `This is in the past: ${slug} would close now. To do it, add: --yes`,
      )
    }
    const closes_at = end <= at ? at : end
    await trx
      .updateTable('petition')
      .set({ closes_at })
      .where('id', '=', petition.id)
      .execute()
    return closes_at
  })
}
