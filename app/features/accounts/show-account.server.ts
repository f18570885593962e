import type { Services } from '#app/services.server.ts'
import { findMember } from './list-team.server.ts'
import { IDLE_MINUTES, listSessions } from './sessions.server.ts'
import type { SignedIn } from './signed-in.ts'

/** What somebody sees of their own account. */
export async function showAccount(
  services: Pick<Services, 'db' | 'now'>,
  me: SignedIn,
) {
  const [{ codes }, passkeys, app, sessions] = await Promise.all([
    findMember(services, me.id),
    listPasskeys(services, me.id),
    findApp(services, me.id),
    listSessions(services, me.id),
  ])
  return {
    name: me.name,
    role: me.role,
    passkeys,
    app,
    codes,
    idleMinutes: IDLE_MINUTES,
    sessions: sessions.map(({ ref, ...session }) => ({
      ...session,
      id: ref,
      isThis: ref === me.session,
    })),
  }
}

export type AccountView = Awaited<ReturnType<typeof showAccount>>

/** One's passkeys, and whether one of them may go. */
export async function showPasskeys(services: Pick<Services, 'db'>, id: string) {
  const passkeys = await listPasskeys(services, id)
  const app = await findApp(services, id)
  return { passkeys, canRemove: passkeys.length > 1 || app !== null }
}

/** The newest last. */
function listPasskeys({ db }: Pick<Services, 'db'>, id: string) {
  return db
    .selectFrom('passkey')
    .select([
      'id',
      'name',
      'is_synced as isSynced',
      'created_at as madeAt',
      'used_at as usedAt',
    ])
    .where('campaigner_id', '=', id)
    .orderBy('created_at')
    .execute()
}

export type ListedPasskey = Awaited<ReturnType<typeof listPasskeys>>[number]

/** Since when there is an authenticator app. */
export async function findApp(
  { db }: Pick<Services, 'db'>,
  id: string,
): Promise<Date | null> {
  const { totp_since } = await db
    .selectFrom('campaigner')
    .select('totp_since')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return totp_since
}
