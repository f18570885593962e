import { type RawBuilder, sql, type SqlBool } from 'kysely'
import { changeOf, type Wish } from './acts.ts'

/** When it was confirmed; else when it was asked for. Cut to the day later. */
export const moment = sql<Date>`coalesce(confirmed_at, asked_at)`

/**
 * Which rows of `signature` an act that was begun at `at` changes. Each change
 * takes a row out of it, so that an act that was cut off just goes on; what is
 * signed, confirmed or moderated after `at` never comes in.
 */
export function affected(wish: Wish, at: Date): RawBuilder<SqlBool> {
  const states = changeOf(wish).from.map((state) => sql.lit(state))
  const parts = [
    sql`state in (${sql.join(states)})`,
    ...(wish.act === 'undo' ? undone(wish) : chosen(wish, at)),
  ]
  return sql<SqlBool>`(${sql.join(parts, sql` and `)})`
}

function undone({ undoes, of }: Extract<Wish, { act: 'undo' }>) {
  const own = sql`moderation_id = ${undoes}`
  return of === 'invalidate' ? [own, sql`moderated_from = 'confirmed'`] : [own]
}

function chosen(wish: Exclude<Wish, { act: 'undo' }>, at: Date) {
  const { petitionId, condition } = wish
  const { domain, tag, from, to, score, ids } = condition
  const parts = [sql`state_since <= ${at}`]
  if (petitionId) parts.push(sql`petition_id = ${petitionId}`)
  if (domain) parts.push(sql`mail_domain = ${domain}`)
  if (tag) parts.push(sql`network_tag = ${Buffer.from(tag, 'hex')}`)
  if (from) parts.push(sql`${moment} >= ${from}::timestamptz`)
  if (to) parts.push(sql`${moment} < ${to}::timestamptz`)
  if (score !== undefined) parts.push(sql`score >= ${score}`)
  // They were ticked in the list of what is held: whatever somebody else
  // decided since was decided.
  if (ids) parts.push(sql`id = any(${ids}::uuid[]) and state = 'held'`)
  return parts
}
