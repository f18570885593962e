import type { Services } from '#app/services.server.ts'
import type { Db } from '#db/client.server.ts'
import { DeskRefused } from './errors.ts'
import { hashOfToken } from './invitation-token.server.ts'
import { openSession } from './sessions.server.ts'

/** With what somebody has just shown who they are. */
export type Shown =
  | { way: 'passkey'; passkey: string }
  | { way: 'link'; token: string }
  | { way: 'invitation' }

/**
 * Begins a session if what was shown still stands: somebody may have been
 * removed, or had their ways in reset, since it was judged. Whoever does that
 * waits for the same row, and then ends this session too.
 *
 * @throws DeskRefused where it does not stand any more
 */
export function openShown(
  { db, now }: Pick<Services, 'db' | 'now'>,
  given: { campaignerId: string; shown: Shown; browser: string },
): Promise<string> {
  const { campaignerId, shown, browser } = given
  return db.transaction().execute(async (trx) => {
    const person = await trx
      .selectFrom('campaigner')
      .select(['id', 'address_hash'])
      .where('id', '=', campaignerId)
      .where('removed_at', 'is', null)
      .forUpdate()
      .executeTakeFirst()
    if (!person || !(await stands(trx, person, shown))) {
      throw new DeskRefused(
        'You are not signed in: how you sign in was changed at this moment. ' +
          'Try once more.',
      )
    }
    const needed = { db: trx, now }
    return openSession(needed, { campaignerId, way: shown.way, browser })
  })
}

async function stands(
  trx: Db,
  { id, address_hash }: { id: string; address_hash: Buffer | null },
  shown: Shown,
): Promise<boolean> {
  switch (shown.way) {
    case 'passkey': {
      const found = await trx
        .selectFrom('passkey')
        .select('id')
        .where('id', '=', shown.passkey)
        .where('campaigner_id', '=', id)
        .executeTakeFirst()
      return found !== undefined
    }
    case 'link': {
      const found = await trx
        .selectFrom('sign_in_link')
        .select('campaigner_id')
        .where('token_hash', '=', hashOfToken(shown.token))
        .where('campaigner_id', '=', id)
        .executeTakeFirst()
      return found !== undefined && (await hasCode(trx, id))
    }
    case 'invitation': {
      // All that were sent before ended with the one that was accepted.
      const newer = await trx
        .selectFrom('invitation')
        .select('id')
        .where('address_hash', '=', address_hash)
        .where('accepted_at', 'is', null)
        .where('revoked_at', 'is', null)
        .executeTakeFirst()
      return newer === undefined
    }
  }
}

/** An app, or recovery codes: the last one of them may just have served. */
async function hasCode(trx: Db, id: string): Promise<boolean> {
  const found = await trx
    .selectFrom('campaigner')
    .select('id')
    .where('id', '=', id)
    .where((row) =>
      row.or([
        row('sealed_totp', 'is not', null),
        row.exists(
          row
            .selectFrom('recovery_code')
            .select('hash')
            .whereRef('campaigner_id', '=', 'campaigner.id'),
        ),
      ]),
    )
    .executeTakeFirst()
  return found !== undefined
}
