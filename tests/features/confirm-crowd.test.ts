import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { confirmSignature } from '#app/features/signatures/confirm.server.ts'
import { findCountDifferences } from '#app/features/signatures/fold-counts.server.ts'
import { storeConfirmed } from '#app/features/signatures/store-confirmed.server.ts'
import {
  type SignedRow,
  storeSigned,
} from '#app/features/signatures/store-signed.server.ts'
import { parseToken } from '#app/features/signatures/token.server.ts'
import { untilBlocked } from '#tests/support/blocked.ts'
import { insertPetition, type QueuedMail } from '#tests/support/factories.ts'
import { unjudged } from '#tests/support/signing.ts'
import { useServices } from '#tests/support/services.ts'
import {
  count,
  rowsToSign,
  sign,
  signMany,
  stored,
  times,
} from '#tests/support/signing.ts'

const services = useServices()

function confirmations(mails: Pick<QueuedMail, 'confirmToken'>[]) {
  const now = new Date()
  return mails.map(({ confirmToken }) => ({
    ...parseToken(confirmToken)!,
    ...unjudged,
    now,
  }))
}

/**
 * Three rows in the order of their addresses, of which the last comes before
 * the first by id.
 */
function findCrossing(rows: SignedRow[]): [SignedRow, SignedRow, SignedRow] {
  const sorted = rows.toSorted((row, other) =>
    Buffer.compare(row.address_hash, other.address_hash),
  )
  const at = sorted.findIndex((row, at) => sorted[at + 2]!.id < row.id)
  return [sorted[at]!, sorted[at + 1]!, sorted[at + 2]!]
}

function outcomes(answers: { outcome: string }[]): string[] {
  return answers.map(({ outcome }) => outcome)
}

test('confirming twice at once counts once', async () => {
  const petition = await insertPetition(services)
  const { confirmToken } = await sign(services, petition)
  const other = services.another()
  const answers = await Promise.all(
    times(4, [services, other]).flatMap((pair) =>
      pair.map((each) => confirmSignature(each, confirmToken)),
    ),
  )
  expect(outcomes(answers)).not.toContain('unknown')
  expect(await count(services, petition)).toBe(1)
})

test('50 confirmations at once all count', async () => {
  const petition = await insertPetition(services)
  const mails = await signMany(services, petition, times(50, {}))
  const answers = await Promise.all(
    mails.map(({ confirmToken }) => confirmSignature(services, confirmToken)),
  )
  expect(outcomes(answers)).toEqual(times(50, 'confirmed'))
  expect(await count(services, petition)).toBe(50)
})

test('one batch answers each of its rows, in their order', async () => {
  const petition = await insertPetition(services)
  const elsewhere = await insertPetition(services)
  const mails = await signMany(services, petition, times(20, {}))
  const others = await signMany(services, elsewhere, times(20, {}))
  await confirmSignature(services, mails[3]!.confirmToken)

  const known = confirmations([...mails, ...others])
  const unknown = { ...known[0]!, id: randomUUID() }
  const rows = [unknown, ...known, { ...known[5]!, hash: known[6]!.hash }]
  const answers = await storeConfirmed(services.db, rows)
  expect(outcomes(answers)).toEqual([
    'unknown',
    ...times(3, 'confirmed'),
    'already',
    ...times(36, 'confirmed'),
    'unknown',
  ])
  const slugs = answers.map((answer) => 'slug' in answer && answer.slug)
  expect(slugs.slice(1, -1)).toEqual([
    ...times(20, petition.slug),
    ...times(20, elsewhere.slug),
  ])
  expect(await count(services, petition)).toBe(20)
  expect(await count(services, elsewhere)).toBe(20)
})

// Found: the order in which an update locks is the plan's, and a batch of
// another size has another plan.
test('batches of the same ids do not dead-lock, whatever their size and order', async () => {
  const petition = await insertPetition(services)
  const mails = await signMany(services, petition, times(400, {}))
  await sql`analyze signature`.execute(services.db)
  const all = confirmations(mails)
  const other = services.another()
  for (const size of [2, 5, 20, 100, 2, 5, 20, 100, 2, 5, 20, 100]) {
    await services.db.transaction().execute(async (trx) => {
      // Without the trigger that refuses it.
      await sql`set local session_replication_role = replica`.execute(trx)
      await trx
        .updateTable('signature')
        .set({ state: 'pending', confirmed_at: null })
        .execute()
    })
    await services.db.deleteFrom('signature_delta').execute()
    const mixed = all.toSorted(() => Math.random() - 0.5)
    const answers = await Promise.all([
      storeConfirmed(services.db, mixed),
      storeConfirmed(other.db, mixed.slice(0, size).reverse()),
      storeConfirmed(other.db, mixed.slice(100, 300)),
    ])
    const told = outcomes(answers.flat())
    expect(told.filter((outcome) => outcome === 'confirmed')).toHaveLength(400)
    expect(await findCountDifferences(services)).toEqual([])
  }
})

// Found: a batch that confirms and one that replaces the same signatures lock
// them in different orders, and everybody in one of the batches got an error.
test('a batch that dead-locks is stored row by row', async () => {
  const petition = await insertPetition(services)
  const emails = times(20, '').map(() => `ada-${randomUUID()}@example.org`)
  const rows = await rowsToSign(services, petition.slug, emails)
  await storeSigned(services.db, rows)
  const three = findCrossing(rows)
  const [first, between, last] = three
  const again = three.map((row) => emails[rows.indexOf(row)]!)
  const replacing = await rowsToSign(services, petition.slug, again)
  const fillers = await rowsToSign(services, petition.slug, [
    'b@b.org',
    'c@c.org',
  ])
  const now = new Date()
  const confirmation = ({ id, confirm_hash }: SignedRow) =>
    services.intake.confirm({ id, hash: confirm_hash, now, ...unjudged })

  const answering = await services.db.transaction().execute(async (trx) => {
    const held = trx.selectFrom('signature').select('id').forUpdate()
    await held.where('id', '=', between.id).execute()
    // Two are in flight at once; what is added meanwhile becomes one batch.
    const signing = [...fillers, ...replacing].map(
      services.another().intake.sign,
    )
    await untilBlocked(services.db, 1)
    const confirming = [...fillers, last, first].map(confirmation)
    await untilBlocked(services.db, 2)
    return { all: Promise.all([...signing, ...confirming]) }
  })
  await answering.all
  expect(await findCountDifferences(services)).toEqual([])
  expect(await stored(services, petition)).toHaveLength(22)
})

test('an answer is of the row as it became while we waited for it', async () => {
  const petition = await insertPetition(services)
  const [row] = await rowsToSign(services, petition.slug, ['ada@example.org'])
  await storeSigned(services.db, [row!])
  const [again] = await rowsToSign(services, petition.slug, ['ada@example.org'])
  const confirmation = {
    ...unjudged,
    id: row!.id,
    hash: row!.confirm_hash,
    now: new Date(),
  }
  const answers = await services.db.transaction().execute(async (trx) => {
    await storeSigned(trx, [again!])
    const answering = storeConfirmed(services.db, [confirmation])
    await untilBlocked(services.db, 1)
    return { answering }
  })
  expect(outcomes(await answers.answering)).toEqual(['unknown'])
  expect(await count(services, petition)).toBe(0)
})
