import { createHash, createHmac, randomBytes, randomUUID } from 'node:crypto'
import type { Services } from '#app/services.server.ts'
import type { Db } from '#db/client.server.ts'
import type { SessionWay } from '#db/schema.ts'
import type { SignedIn } from './signed-in.ts'

/** 256 bits (OWASP ASVS 5.0, 7.2.3 asks for 128 at least). */
const ID_BYTES = 32
const MINUTE_MS = 60 * 1000
export const IDLE_MINUTES = 30
export const MOST_HOURS = 12
/** A double click, or an answer that was lost on the way through Tor. */
const SAME_PROOF_MS = 15 * 1000
/** So exactly idleness is kept; each request would be a write otherwise. */
const SEEN_STEP_MS = MINUTE_MS

type Needed = Pick<Services, 'db' | 'now'>

/**
 * Begins a session for somebody who has just proven who they are.
 *
 * @param given.browser in words, as `Firefox on Linux`
 * @returns the id for the cookie: it is stored as a hash only
 */
export async function openSession(
  { db, now }: Needed,
  given: { campaignerId: string; way: SessionWay; browser: string },
): Promise<string> {
  const id = randomBytes(ID_BYTES).toString('base64url')
  const at = now()
  await db
    .insertInto('desk_session')
    .values({
      id_hash: hashOf(id),
      ref: randomUUID(),
      campaigner_id: given.campaignerId,
      browser: given.browser,
      way: given.way,
      made_at: at,
      seen_at: at,
      proven_at: at,
      ended_why: null,
    })
    .execute()
  return id
}

function standing(db: Db, now: Date) {
  const before = (minutes: number) =>
    new Date(now.getTime() - minutes * MINUTE_MS)
  return db
    .selectFrom('desk_session')
    .innerJoin('campaigner', 'campaigner.id', 'campaigner_id')
    .where('ended_at', 'is', null)
    .where('removed_at', 'is', null)
    .where('seen_at', '>', before(IDLE_MINUTES))
    .where('made_at', '>', before(MOST_HOURS * 60))
}

/**
 * Who a cookie stands for at this moment, with the role as it is now.
 *
 * @param isActive whether a person does something; a page that updates itself
 *   does not keep its session alive
 */
export async function findSession(
  { db, now }: Needed,
  id: string,
  isActive: boolean,
): Promise<SignedIn | undefined> {
  const at = now()
  const found = await standing(db, at)
    .select([
      'campaigner.id',
      'campaigner.name',
      'campaigner.role',
      'desk_session.ref as session',
      'desk_session.proven_at as provenAt',
      'desk_session.seen_at',
    ])
    .select((row) =>
      row
        .and([
          row('totp_since', 'is', null),
          row.not(
            row.exists(
              row
                .selectFrom('passkey')
                .select('passkey.id')
                .whereRef('campaigner_id', '=', 'campaigner.id'),
            ),
          ),
          row('way', '=', 'invitation'),
        ])
        .as('isNew'),
    )
    .where('id_hash', '=', hashOf(id))
    .executeTakeFirst()
  if (!found) return undefined
  const { seen_at, isNew, ...rest } = found
  const signedIn = { ...rest, isNew: Boolean(isNew) }
  if (isActive && at.getTime() - seen_at.getTime() > SEEN_STEP_MS) {
    await db
      .updateTable('desk_session')
      .set({ seen_at: at })
      .where('ref', '=', signedIn.session)
      .execute()
  }
  return signedIn
}

/**
 * From now on for some minutes dangerous acts are taken from this session, and
 * it has another id: what the cookie held is worth nothing at once (OWASP ASVS
 * 5.0, 7.2.4). A request that was let in with it before goes on as what it was
 * let in as; its own proof is not newer.
 *
 * The new id is made of the old one, with a key that only the server has: of
 * two tabs that show at one moment who it is each is told the same one, so that
 * it does not matter whose answer the browser reads last.
 *
 * @param id what the cookie holds
 * @returns the new id for the cookie; none where the session is over, or has
 *   yet another one by now
 */
export async function proveSession(
  { db, now, keys }: Needed & Pick<Services, 'keys'>,
  { session, id }: { session: string; id: string },
): Promise<string | undefined> {
  const next = nextOf(keys, id)
  const { numUpdatedRows } = await db
    .updateTable('desk_session')
    .set({ id_hash: hashOf(next), proven_at: now() })
    .where('ref', '=', session)
    .where('id_hash', 'in', [hashOf(id), hashOf(next)])
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n ? next : undefined
}

/**
 * Who a cookie stood for until they showed, a moment ago, who they are: the
 * answer with their new cookie may not have reached them. It must serve for
 * nothing but another proof, after which {@link proveSession} says the same new
 * id again.
 */
export async function findReplaced(
  { db, now, keys }: Needed & Pick<Services, 'keys'>,
  id: string,
): Promise<SignedIn | undefined> {
  const found = await findSession({ db, now }, nextOf(keys, id), false)
  if (!found) return undefined
  const age = now().getTime() - found.provenAt.getTime()
  return age <= SAME_PROOF_MS ? found : undefined
}

function nextOf(keys: Services['keys'], id: string): string {
  return createHmac('sha256', keys.secrets.derived('desk session'))
    .update(id)
    .digest('base64url')
}

export type ListedSession = {
  ref: string
  browser: string
  way: SessionWay
  madeAt: Date
  seenAt: Date
}

/** Where somebody is signed in now, the newest first. */
export function listSessions(
  { db, now }: Needed,
  campaignerId: string,
): Promise<ListedSession[]> {
  return standing(db, now())
    .select(['ref', 'browser', 'way', 'made_at as madeAt', 'seen_at as seenAt'])
    .where('campaigner_id', '=', campaignerId)
    .orderBy('made_at', 'desc')
    .execute()
}

/**
 * Ends sessions of one campaigner, at once in every process.
 *
 * @param which one of them, all but one, or all
 * @returns how many
 */
export async function endSessions(
  { db, now }: Needed,
  campaignerId: string,
  which: { only: string } | { but: string } | 'all',
  why: string,
): Promise<number> {
  let ending = db
    .updateTable('desk_session')
    .set({ ended_at: now(), ended_why: why })
    .where('campaigner_id', '=', campaignerId)
    .where('ended_at', 'is', null)
  if (which !== 'all') {
    ending =
      'only' in which
        ? ending.where('ref', '=', which.only)
        : ending.where('ref', '!=', which.but)
  }
  const { numUpdatedRows } = await ending.executeTakeFirst()
  return Number(numUpdatedRows)
}

function hashOf(id: string): Buffer {
  return createHash('sha256').update(id).digest()
}
