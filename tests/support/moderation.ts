import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { expect } from 'vitest'
import { countByCountry } from '#app/features/signatures/count.server.ts'
import { findCountDifferences } from '#app/features/signatures/fold-counts.server.ts'
import type { DirectAct } from '#app/features/signatures/moderation/acts.ts'
import {
  readCondition,
  type TypedCondition,
} from '#app/features/signatures/moderation/condition.server.ts'
import { findModeration } from '#app/features/signatures/moderation/list.server.ts'
import { startModeration } from '#app/features/signatures/moderation/start.server.ts'
import { stepModerations } from '#app/features/signatures/moderation/step.server.ts'
import { findUndo } from '#app/features/signatures/moderation/undo.server.ts'
import { newToken } from '#app/features/signatures/token.server.ts'
import type { Services } from '#app/services.server.ts'
import type { SignatureState } from '#db/schema.ts'

type Needed = Pick<Services, 'db' | 'now' | 'keys'>

/** Signatures that are all alike. */
export type Alike = {
  n?: number
  state?: 'pending' | 'held' | 'confirmed'
  country?: string
  score?: number
  reasons?: string[]
  domain?: string | null
  tag?: Buffer | null
  /** When they were asked for and came into their state. */
  at?: Date
}

const AN_HOUR_MS = 60 * 60 * 1000

/** Puts signatures in as they are stored, counted if they count. */
export async function insertAlike(
  { db }: Pick<Needed, 'db'>,
  petition: { id: string },
  given: Alike = {},
): Promise<{ id: string; token: string }[]> {
  const { n = 1, state = 'confirmed', country = 'GB', score = 0 } = given
  const { reasons = [], domain = 'gmail.com', tag = null } = given
  const at = given.at ?? new Date(Date.now() - AN_HOUR_MS)
  const made = Array.from({ length: n }, () => {
    const id = randomUUID()
    return { id, ...newToken({ id, day: 20_000 }) }
  })
  const ids = made.map(({ id }) => id)
  await sql`
    insert into signature (id, first_id, petition_id, state, state_since,
      asked_at, address_hash, country, language, consent_version, discreet,
      sealed_name, sealed_address, sealed_nonce, commitment, confirm_hash,
      manage_hash, mails, score, reasons, mail_domain, network_tag)
    select id, id, ${petition.id}, 'pending', ${at}, ${at},
      sha256(id::text::bytea), ${country}, 'en', '1', false, '\\x01', '\\x01',
      '\\x01', sha256(id::text::bytea), sha256(id::text::bytea), hash, 1,
      ${score}::int, ${reasons}, ${domain}, ${tag}
    from unnest(${ids}::uuid[], ${made.map(({ hash }) => hash)}::bytea[])
      as made (id, hash)`.execute(db)
  if (state !== 'pending') {
    await sql`update signature set state = ${state}, confirmed_at = ${at}
      where id = any(${ids}::uuid[])`.execute(db)
  }
  if (state === 'confirmed') {
    await db
      .insertInto('signature_delta')
      .values({ petition_id: petition.id, country, delta: n })
      .execute()
  }
  return made
}

/** What the person at the terminal would type. @returns the wish */
export async function wishFor(
  { db, keys }: Pick<Needed, 'db' | 'keys'>,
  act: DirectAct,
  typed: TypedCondition,
) {
  const secrets = async () => keys.secrets
  return { act, ...(await readCondition({ db, secrets }, typed)) }
}

/** Puts an act down. @returns its id */
export async function begin(
  services: Needed,
  act: DirectAct,
  typed: TypedCondition,
): Promise<string> {
  const wish = await wishFor(services, act, typed)
  return startModeration(services, wish, 'a test')
}

export async function beginUndo(services: Needed, id: string): Promise<string> {
  const wish = await findUndo(services, id)
  return startModeration(services, wish, 'a test of undoing')
}

/** Does all that is open, as the worker does. */
export async function runAll(services: Needed): Promise<void> {
  while (await stepModerations(services));
}

/** Begins it, and does it. */
export async function moderate(
  services: Needed,
  act: DirectAct,
  typed: TypedCondition,
): Promise<string> {
  const id = await begin(services, act, typed)
  await runAll(services)
  return id
}

export async function undo(services: Needed, id: string): Promise<string> {
  const undoing = await beginUndo(services, id)
  await runAll(services)
  return undoing
}

/** state → how many of the petition's signatures */
export async function states(
  { db }: Pick<Services, 'db'>,
  { id }: { id: string },
): Promise<Partial<Record<SignatureState, number>>> {
  const rows = await db
    .selectFrom('signature')
    .select(['state', ({ fn }) => fn.countAll<string>().as('n')])
    .where('petition_id', '=', id)
    .groupBy('state')
    .execute()
  return Object.fromEntries(rows.map(({ state, n }) => [state, Number(n)]))
}

/** country → counted, as the public sees it before small ones are merged */
export async function counted(
  services: Pick<Services, 'db'>,
  { id }: { id: string },
): Promise<Record<string, number>> {
  const counts = await countByCountry(services, id)
  return Object.fromEntries(counts.map(({ code, count }) => [code, count]))
}

export async function expectCountsHold(services: Pick<Services, 'db'>) {
  expect(await findCountDifferences(services)).toEqual([])
}

/** What the list says of an act. */
export async function listed(services: Pick<Services, 'db'>, id: string) {
  return (await findModeration(services, id))!
}
