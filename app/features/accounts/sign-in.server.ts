import { randomBytes } from 'node:crypto'
import { redirect } from '@remix-run/node'
import { noStore } from '#app/http/headers.server.ts'
import type { Services } from '#app/services.server.ts'
import type { DeskArgs } from './answer-campaigner.server.ts'
import { acting } from './audit.server.ts'
import { browserWords } from './browser-words.ts'
import { browserCookie, sessionCookie } from './cookies.server.ts'
import { openShown, type Shown } from './open-shown.server.ts'
import { endSessions } from './sessions.server.ts'
import type { SignedIn } from './signed-in.ts'

/** As many as of a session: who knows it may use the links asked for there. */
const MARK_BYTES = 32
const MARK = /^[\w-]{43}$/

/**
 * What tells this browser from every other one: challenges and links serve in
 * no other.
 *
 * @returns also the headers that give it to a browser that has none yet
 */
export async function browserOf({
  request,
  context: { services },
}: DeskArgs): Promise<{ browser: string; headers: Record<string, string> }> {
  const cookie = browserCookie(services)
  const known: unknown = await cookie.parse(request.headers.get('Cookie'))
  if (typeof known === 'string' && MARK.test(known)) {
    return { browser: known, headers: {} }
  }
  const browser = randomBytes(MARK_BYTES).toString('base64url')
  return { browser, headers: { 'Set-Cookie': await cookie.serialize(browser) } }
}

/**
 * Begins a session for somebody who has just proven who they are; the one that
 * this browser had before ends.
 *
 * @returns the way on, with the cookie
 * @throws DeskRefused where what they showed does not stand any more
 */
export async function signIn(
  { request, context: { services, campaigner: before } }: DeskArgs,
  { campaignerId, shown }: { campaignerId: string; shown: Shown },
  to: string,
): Promise<Response> {
  const by = await services.db
    .selectFrom('campaigner')
    .select(['id', 'role'])
    .where('id', '=', campaignerId)
    .executeTakeFirstOrThrow()
  if (before) {
    await endSessions(services, before.id, { only: before.session }, 'replaced')
  }
  const browser = browserWords(request.headers.get('User-Agent'))
  const id = await acting(
    services,
    { by, act: 'sign-in', detail: { way: shown.way } },
    () => openShown(services, { campaignerId, shown, browser }),
  )
  const cookie = await sessionCookie(services).serialize(id)
  return redirect(to, {
    status: 303,
    headers: { ...noStore, 'Set-Cookie': cookie },
  })
}

/**
 * Ends this session, or all of one's sessions, and leads out. The cookies are
 * taken back by name: `Clear-Site-Data: "cookies"` would take those of every
 * site under the same registered domain (W3C Clear Site Data, section 3.1).
 */
export async function signOut(
  { context: { services } }: DeskArgs,
  me: SignedIn,
  which: 'this' | 'all',
): Promise<Response> {
  const act = which === 'all' ? 'sign-out.everywhere' : 'sign-out'
  await acting(services, { by: me, act }, () =>
    which === 'all'
      ? endAll(services, me.id)
      : endSessions(services, me.id, { only: me.session }, 'signed out'),
  )
  const headers = new Headers({
    ...noStore,
    'Clear-Site-Data': '"cache", "storage"',
  })
  for (const cookie of [sessionCookie(services), browserCookie(services)]) {
    headers.append('Set-Cookie', await cookie.serialize('', { maxAge: 0 }))
  }
  const said = which === 'all' ? 'everywhere' : 'out'
  return redirect(`/desk/sign-in?said=${said}`, { status: 303, headers })
}

/** With the links on their way: of one that was just used no session begins. */
function endAll(
  { db, now }: Pick<Services, 'db' | 'now'>,
  id: string,
): Promise<number> {
  return db.transaction().execute(async (trx) => {
    await trx
      .selectFrom('campaigner')
      .select('id')
      .where('id', '=', id)
      .forUpdate()
      .execute()
    await trx
      .deleteFrom('sign_in_link')
      .where('campaigner_id', '=', id)
      .execute()
    return endSessions({ db: trx, now }, id, 'all', 'signed out')
  })
}

/**
 * Whether somebody has no way in yet but the invitation that they came with:
 * every page of the desk leads to setting one up first.
 */
export async function needsSetUp(
  { db }: Pick<Services, 'db'>,
  campaignerId: string,
): Promise<boolean> {
  const ways = await waysOf({ db }, campaignerId)
  return !ways.passkeys && !ways.hasApp
}

/** With what somebody can show that it is them. */
export async function waysOf(
  { db }: Pick<Services, 'db'>,
  campaignerId: string,
): Promise<{ passkeys: number; hasApp: boolean; codes: number }> {
  const { passkeys, codes, app } = await db
    .selectFrom('campaigner')
    .select((campaigner) => [
      'totp_since as app',
      campaigner
        .selectFrom('passkey')
        .whereRef('campaigner_id', '=', 'campaigner.id')
        .select((rows) => rows.fn.countAll<string>().as('n'))
        .as('passkeys'),
      campaigner
        .selectFrom('recovery_code')
        .whereRef('campaigner_id', '=', 'campaigner.id')
        .where('used_at', 'is', null)
        .select((rows) => rows.fn.countAll<string>().as('n'))
        .as('codes'),
    ])
    .where('id', '=', campaignerId)
    .executeTakeFirstOrThrow()
  return {
    passkeys: Number(passkeys),
    hasApp: app !== null,
    codes: Number(codes),
  }
}
