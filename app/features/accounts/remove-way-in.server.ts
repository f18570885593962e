import type { Transaction } from 'kysely'
import type { Services } from '#app/services.server.ts'
import type { Schema } from '#db/schema.ts'
import { acting } from './audit.server.ts'
import { DeskNotFound, DeskRefused } from './errors.ts'
import { waysOf } from './sign-in.server.ts'
import type { SignedIn } from './signed-in.ts'
import { tellOneself } from './tell-oneself.server.ts'

type Needed = Pick<Services, 'db' | 'now' | 'mailVault'>

/** Takes away a passkey of one's own, who is told, unless it is the last way in. */
export function removePasskey(
  services: Needed,
  me: SignedIn,
  passkey: string,
): Promise<void> {
  return acting(services, { by: me, act: 'account.passkey-removed' }, () =>
    alone(services, me.id, async (trx) => {
      const ways = await waysOf({ db: trx }, me.id)
      if (ways.passkeys < 2 && !ways.hasApp) throw lastWayIn()
      const { numDeletedRows } = await trx
        .deleteFrom('passkey')
        .where('id', '=', passkey)
        .where('campaigner_id', '=', me.id)
        .executeTakeFirst()
      if (numDeletedRows === 0n) {
        throw new DeskNotFound('This passkey is not there any more.')
      }
      await tellOneself(trx, services, me.id, 'passkey-removed')
    }),
  )
}

/** Takes away one's authenticator app, and tells them, unless it is the last way in. */
export function removeApp(services: Needed, me: SignedIn): Promise<void> {
  return acting(services, { by: me, act: 'account.app-removed' }, () =>
    alone(services, me.id, async (trx) => {
      const ways = await waysOf({ db: trx }, me.id)
      if (ways.passkeys === 0) throw lastWayIn()
      await trx
        .updateTable('campaigner')
        .set({ sealed_totp: null, totp_step: null, totp_since: null })
        .where('id', '=', me.id)
        .execute()
      await tellOneself(trx, services, me.id, 'app-removed')
    }),
  )
}

/** Two removals at the same moment must not each count on the other. */
function alone<Result>(
  { db }: Needed,
  campaignerId: string,
  run: (trx: Transaction<Schema>) => Promise<Result>,
): Promise<Result> {
  return db.transaction().execute(async (trx) => {
    await trx
      .selectFrom('campaigner')
      .select('id')
      .where('id', '=', campaignerId)
      .forUpdate()
      .execute()
    return run(trx)
  })
}

function lastWayIn(): DeskRefused {
  return new DeskRefused(
    'Nothing was removed: this is your last way in. Set up another passkey or an authenticator app first.',
  )
}
