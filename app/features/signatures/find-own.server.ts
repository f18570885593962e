import { type ExpressionBuilder, type Transaction } from 'kysely'
import type { Db } from '#db/client.server.ts'
import type { Schema } from '#db/schema.ts'
import { parseToken } from './token.server.ts'

/**
 * The signature whose page a mailed token opens: the token of its first mail,
 * which lasts, or that of a later mail, which lasts a day.
 *
 * @returns the condition, or nothing where `token` is none
 */
export function heldBy(token: string, now: Date) {
  const parsed = parseToken(token)
  if (!parsed) return undefined

  const { id, hash } = parsed
  return (row: ExpressionBuilder<Schema, 'signature'>) =>
    row.or([
      row.and([
        row('signature.id', '=', id),
        row('signature.manage_hash', '=', hash),
      ]),
      row.and([
        row('signature.access_id', '=', id),
        row('signature.access_hash', '=', hash),
        row('signature.access_until', '>', now),
      ]),
    ])
}

/** The same, locked until the transaction ends; its owner changes it. */
export async function lockOwn(
  trx: Transaction<Schema>,
  token: string,
  now: Date,
) {
  const condition = heldBy(token, now)
  if (!condition) return undefined
  return trx
    .selectFrom('signature')
    .selectAll()
    .where(condition)
    .forUpdate()
    .executeTakeFirst()
}

export type OwnRow = NonNullable<Awaited<ReturnType<typeof lockOwn>>>

/** Whether there is anything left to see or to change. */
export function stands({ state }: Pick<OwnRow, 'state'>): boolean {
  return state !== 'withdrawn' && state !== 'erased'
}

/** Runs `change` on the locked signature; nothing where the token is unknown. */
export function changeOwn<Result>(
  { db, now }: { db: Db; now: () => Date },
  token: string,
  change: (trx: Transaction<Schema>, row: OwnRow) => Promise<Result>,
): Promise<Result | undefined> {
  return db.transaction().execute(async (trx) => {
    const row = await lockOwn(trx, token, now())
    return row && change(trx, row)
  })
}
