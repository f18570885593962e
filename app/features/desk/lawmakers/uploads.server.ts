import { randomUUID } from 'node:crypto'
import type { Services } from '#app/services.server.ts'
import type { GivenFile } from '../../lawmakers/read/record.ts'
import { DeskNotFound } from '../../accounts/errors.ts'
import type { SignedIn } from '../../accounts/signed-in.ts'
import { KEPT_HOURS } from './kept.ts'

const PURPOSE = 'lawmakers'
const HOUR_MS = 60 * 60 * 1000

type Needed = Pick<Services, 'db' | 'now'>
type Owner = Pick<SignedIn, 'id'>

export type Upload = {
  id: string
  files: GivenFile[]
  /** What was typed, by field. */
  given: Record<string, string>
  madeAt: Date
}

/**
 * Keeps files for {@link KEPT_HOURS}, for their owner alone, in the place of
 * those that the same owner chose before.
 */
export async function storeUpload(
  { db, now }: Needed,
  by: Owner,
  { files, given }: Pick<Upload, 'files' | 'given'>,
): Promise<string> {
  const id = randomUUID()
  const contents = files.map(({ name, bytes }) => ({
    name,
    content: Buffer.from(bytes).toString('base64'),
  }))
  await db.transaction().execute(async (trx) => {
    await trx
      .deleteFrom('desk_upload')
      .where('campaigner_id', '=', by.id)
      .where('purpose', '=', PURPOSE)
      .execute()
    await trx
      .insertInto('desk_upload')
      .values({
        id,
        campaigner_id: by.id,
        purpose: PURPOSE,
        files: JSON.stringify(contents),
        given: JSON.stringify(given),
        made_at: now(),
      })
      .execute()
  })
  return id
}

/** @throws DeskNotFound when it is somebody else's, gone, or too old */
export async function findUpload(
  { db, now }: Needed,
  by: Owner,
  id: string,
): Promise<Upload> {
  const oldest = new Date(now().getTime() - KEPT_HOURS * HOUR_MS)
  const row = await db
    .selectFrom('desk_upload')
    .select(['id', 'files', 'given', 'made_at as madeAt'])
    .where((where) => where(where.cast('id', 'text'), '=', id))
    .where('campaigner_id', '=', by.id)
    .where('purpose', '=', PURPOSE)
    .where('made_at', '>', oldest)
    .executeTakeFirst()
  if (!row) {
    throw new DeskNotFound(
      `This list is not kept any more: after ${KEPT_HOURS} hours, or once it ` +
        'was imported or discarded, it has to be chosen again.',
    )
  }
  const files = row.files.map(({ name, content }) => ({
    name,
    bytes: Buffer.from(content, 'base64'),
  }))
  return { ...row, files }
}

export async function removeUpload(
  { db }: Pick<Services, 'db'>,
  id: string,
): Promise<void> {
  await db.deleteFrom('desk_upload').where('id', '=', id).execute()
}
