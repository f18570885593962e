import type { Services, WorkerServices } from '#app/services.server.ts'
import { createOpener } from '#app/vault/open.server.ts'
import { chooseWaiting, type Waiting } from './decide.server.ts'
import { openLetter, type OpenedLetter } from './open-letter.server.ts'

/**
 * A letter that waits for a person, opened.
 *
 * @param identity the mail worker's private key
 * @throws NothingToDecide when it waits for nobody
 * @throws VaultError when it was not sealed to this key
 */
export async function readWaiting(
  { db }: Pick<Services, 'db'>,
  identity: string,
  id: string,
): Promise<{ waiting: Waiting; letter: OpenedLetter | undefined }> {
  const [waiting] = await chooseWaiting({ db }, { ids: [id] })
  const opener: WorkerServices['opener'] = createOpener({
    identity,
    async loadKey(key) {
      const row = await db
        .selectFrom('vault_key')
        .select('wrapped')
        .where('id', '=', key)
        .executeTakeFirst()
      return row?.wrapped
    },
  })
  const { letterId } = waiting!
  const letter = letterId
    ? await openLetter({ db, opener }, letterId)
    : undefined
  return { waiting: waiting!, letter }
}
