import {
  createHash,
  randomBytes,
  randomUUID,
  timingSafeEqual,
} from 'node:crypto'
import { sql } from 'kysely'
import type { Client } from '#app/client.ts'
import type { Services } from '#app/services.server.ts'
import { hashOfAddress } from './campaigner-address.server.ts'
import { sealDeskMail } from './desk-mail.server.ts'
import { countAsker } from './link-limits.server.ts'
import { LINK_MINUTES } from './link-minutes.ts'
import { countRecoveryCodes } from './recovery-codes.server.ts'
import { tellUsedUp } from './tell-used-up.server.ts'
import { judgeCode } from './tries.server.ts'

/** 256 bits: a token cannot be guessed, so a plain hash of it is enough. */
const TOKEN_BYTES = 32
const MINUTE_MS = 60 * 1000
const MOST_AN_HOUR = 5

type Asking = {
  address: string
  browser: string
  client: Pick<Client, 'network' | 'isTor'>
}
type Needed = Pick<Services, 'db' | 'now' | 'keys' | 'mailVault'>

/**
 * Mails a link for signing in to a campaigner, five in an hour at most. For any
 * other address as many rows are written, one of them a mail that ended empty,
 * so that the answer is the same and takes about as long; it is not made to be
 * equal to the microsecond. Owners are told when links are used up.
 *
 * @param asking.browser the value of its cookie: the link serves in no other
 */
export async function askForLink(
  services: Needed & Pick<Services, 'limits' | 'log'>,
  { address, browser, client }: Asking,
): Promise<void> {
  const { db, now, keys } = services
  const addressHash = hashOfAddress(keys, address)
  const counted = countAsker(services, client, addressHash)
  if (counted === 'too-many-of-all') await tellUsedUp(services)
  if (counted !== 'taken') return
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  const known = await findCampaigner(db, addressHash)
  const campaignerId = known?.id ?? randomUUID()
  const path = `/desk/sign-in/${token}`
  const mail = await sealDeskMail(services, 'desk-link', campaignerId, { path })
  const isStored = await storeLink(db, {
    ...mail,
    campaignerId,
    addressHash,
    tokenHash: hashOf(token),
    browserHash: hashOf(browser),
    now: now(),
  })
  if (isStored || !known) return
  // Waiting for it would tell who works here.
  tellUsedUp(services, known).catch((err: unknown) => {
    services.log.error({ err }, 'owners are not told that links are used up')
  })
}

function findCampaigner(db: Services['db'], addressHash: Buffer) {
  return db
    .selectFrom('campaigner')
    .select(['id', 'name'])
    .where('address_hash', '=', addressHash)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
}

type Asked = {
  id: string
  sealed: Buffer
  campaignerId: string
  addressHash: Buffer
  tokenHash: Buffer
  browserHash: Buffer
  now: Date
}

/**
 * Who gets no link leaves a spent challenge: a row that costs the same.
 *
 * @returns whether there is a link
 */
async function storeLink(db: Services['db'], asked: Asked): Promise<boolean> {
  const { id, campaignerId, tokenHash, now } = asked
  const hourAgo = new Date(now.getTime() - 60 * MINUTE_MS)
  return db.transaction().execute(async (trx) => {
    // Of this address, known or not: those at once do not all count the same.
    const lock = asked.addressHash.readBigInt64BE().toString()
    await sql`select pg_advisory_xact_lock(${lock}::bigint)`.execute(trx)
    const { rows } = await sql<{ isLinked: boolean }>`
      with known as (
        select id, (select count(*) from sign_in_link
          where campaigner_id = campaigner.id and made_at > ${hourAgo}) as links
        from campaigner
        where id = ${campaignerId} and removed_at is null
      ), linked as (
        insert into sign_in_link (token_hash, campaigner_id, browser_hash,
          made_at)
        select ${tokenHash}::bytea, id, ${asked.browserHash}::bytea, ${now}
        from known where links < ${MOST_AN_HOUR}
        returning campaigner_id
      ), missed as (
        insert into spent_challenge (hash, spent_at)
        select ${tokenHash}::bytea, ${now} where not exists (select from linked)
      )
      insert into mail (id, kind, discreet, subject_id, about, sealed, state,
        next_try_at, created_at, ended_at, last_error)
      select ${id}, 'desk-link', false, campaigner_id, campaigner_id,
        case when campaigner_id is not null then ${asked.sealed}::bytea end,
        case when campaigner_id is not null then 'queued' else 'failed' end,
        ${now}, ${now},
        case when campaigner_id is null then ${now}::timestamptz end,
        case when campaigner_id is null then 'nobody' end
      from (select) as one left join linked on true
      returning subject_id is not null as "isLinked"`.execute(trx)
    return rows[0]!.isLinked
  })
}

type Opened = { token: string; browser: string }
type NoLink = 'other-browser' | 'ended'

/** Whose link it is, and whether it still works here. It changes nothing. */
export async function checkLink(
  { db, now }: Pick<Services, 'db' | 'now'>,
  { token, browser }: Opened,
): Promise<{ campaignerId: string } | NoLink> {
  const hash = hashOf(token)
  const link = await db
    .selectFrom('sign_in_link')
    .innerJoin('campaigner', 'campaigner.id', 'campaigner_id')
    .select(['token_hash', 'browser_hash', 'campaigner_id'])
    .where('token_hash', '=', hash)
    .where('used_at', 'is', null)
    .where('made_at', '>', new Date(now().getTime() - LINK_MINUTES * MINUTE_MS))
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (!link || !timingSafeEqual(link.token_hash, hash)) return 'ended'
  return timingSafeEqual(link.browser_hash, hashOf(browser))
    ? { campaignerId: link.campaigner_id }
    : 'other-browser'
}

/**
 * Signs in with a link and a code. The link is used up by a right code, and by
 * the fifth wrong one.
 *
 * @returns `no-app` for somebody who has neither an app nor a recovery code
 */
export async function useLink(
  services: Needed,
  { code, ...opened }: Opened & { code: string },
): Promise<
  { campaignerId: string } | NoLink | 'wrong-code' | 'slowed' | 'no-app'
> {
  const link = await checkLink(services, opened)
  if (typeof link === 'string') return link
  if (!(await hasCodes(services, link.campaignerId))) return 'no-app'

  const outcome = await judgeCode(services, link.campaignerId, code)
  if (outcome === 'wrong') return 'wrong-code'
  if (outcome === 'slowed') return 'slowed'
  const isFirst = await endLink(services, opened.token)
  if (outcome === 'last-wrong') return 'slowed'
  return isFirst ? link : 'ended'
}

async function hasCodes(services: Needed, id: string): Promise<boolean> {
  const found = await services.db
    .selectFrom('campaigner')
    .select('sealed_totp')
    .where('id', '=', id)
    .executeTakeFirst()
  return !!found?.sealed_totp || (await countRecoveryCodes(services, id)) > 0
}

async function endLink(
  { db, now }: Pick<Services, 'db' | 'now'>,
  token: string,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('sign_in_link')
    .set({ used_at: now() })
    .where('token_hash', '=', hashOf(token))
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
