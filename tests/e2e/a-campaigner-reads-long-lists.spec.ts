import { randomBytes, randomUUID } from 'node:crypto'
import type { Locator, Page } from '@playwright/test'
import { auditHash, writeAudit } from '#app/features/accounts/audit.server.ts'
import type { Db } from '#db/client.server.ts'
import { insertChamber } from '#tests/support/chamber.ts'
import {
  deskPerson,
  expect,
  tabTo,
  test,
  usingDatabase,
} from '#tests/support/e2e-desk.ts'
import { tooWide, violations } from '#tests/support/e2e-usable.ts'
import { insertAlike } from '#tests/support/moderation.ts'

const MANY = 1_000
const PER_PAGE = 100
/** Some thirty times what it takes: a query for each row would take longer. */
const MOST_MS = 3_000

type List = {
  /** Where it is, made with its rows in it. */
  make: () => Promise<string>
  /** What can be used first in it, and what leads on. */
  first: (page: Page) => Locator
  next: string
}

const lists: Record<string, List> = {
  'held signatures': {
    make: () => usingDatabase(manyHeld),
    first: (page) => page.getByRole('row').getByRole('checkbox').first(),
    next: 'Next page',
  },
  'entries of the audit log': {
    make: () => usingDatabase(manyEntries),
    first: (page) => page.getByLabel('Who'),
    next: 'Older entries',
  },
  'letters of unknown fate': {
    make: () => usingDatabase(manyUnknown),
    first: (page) => page.getByRole('button', { name: /^Leave/ }).first(),
    next: 'Next page',
  },
}

test.use({ viewport: { width: 390, height: 844 } })

for (const [name, { make, first, next }] of Object.entries(lists)) {
  test(
    `a campaigner reads a thousand ${name} on a phone`,
    { tag: '@js-only' },
    async ({ page, context }) => {
      const path = await make()
      await context.addCookies([(await deskPerson('owner')).browserCookie])

      expect(await open(page, path)).toBeLessThan(MOST_MS)
      const rows = page.getByRole('rowheader')
      await expect(rows).toHaveCount(PER_PAGE)
      expect(await tooWide(page)).toEqual([])
      expect(await violations(page)).toEqual([])
      await tabTo(page, first(page))

      await page.reload()
      const names = await rows.allInnerTexts()
      await tabTo(page, page.getByRole('link', { name: 'Past this table' }))
      await page.keyboard.press('Enter')
      await tabTo(page, page.getByRole('link', { name: next, exact: true }))
      await page.keyboard.press('Enter')
      await expect(rows.first()).not.toHaveText(names[0]!)
      await expect(rows).toHaveCount(PER_PAGE)
      const others = await rows.allInnerTexts()
      expect(others.filter((one) => names.includes(one))).toEqual([])
    },
  )
}

/** @returns how long the server took for all of the page */
async function open(page: Page, path: string): Promise<number> {
  const answer = await page.goto(path)
  expect(answer!.status()).toBe(200)
  await answer!.finished()
  const { requestStart, responseEnd } = answer!.request().timing()
  return responseEnd - requestStart
}

type Given = { db: Db; now: () => Date }

/** Of a petition that the public does not see: it has no texts. */
async function manyHeld(services: Given): Promise<string> {
  const petition = await insertPetition(services)
  const reasons = ['too-fast', 'disposable-domain', 'network-burst']
  const alike = { n: MANY, score: 60, reasons }
  await insertAlike(services, petition, { ...alike, state: 'held' })
  return `/desk/signatures?petition=${petition.slug}`
}

async function insertPetition({ db, now }: Given) {
  const id = randomUUID()
  const petition = { id, slug: `petition-${id.slice(0, 8)}` }
  const opens_at = new Date('2100-01-01')
  await db
    .insertInto('petition')
    .values({ ...petition, opens_at, created_at: now() })
    .execute()
  return petition
}

/** All at once, in one chain with what others write meanwhile. */
async function manyEntries({ db, now }: Given): Promise<string> {
  await db.transaction().execute(async (trx) => {
    // It also keeps others from writing until the transaction ends.
    const wish = { by: null, act: 'signatures.seen', detail: { count: 100 } }
    await writeAudit(trx, now(), wish)
    let last = await trx
      .selectFrom('audit_entry')
      .selectAll()
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
    const entries = Array.from({ length: MANY }, () => {
      const seq = String(BigInt(last.seq) + 1n)
      const { hash: _, previous: __, ...same } = { ...last, seq }
      const hash = auditHash(last.hash, same)
      last = { ...last, seq, previous: last.hash, hash }
      return { ...last, detail: JSON.stringify(last.detail) }
    })
    await trx.insertInto('audit_entry').values(entries).execute()
  })
  return '/desk/audit'
}

/** To each of a thousand lawmakers one. */
async function manyUnknown(services: Given): Promise<string> {
  const { db, now } = services
  const names = Array.from({ length: MANY }, (_, at) => ({
    name: `Montserrat Casadevall i Puig-${at}`,
  }))
  const given = { country: 'AD', members: names }
  const { members } = await insertChamber({ db }, given)
  const petition = await insertPetition(services)
  const rows = members.map(({ id, mailTo }) => ({
    id: randomUUID(),
    letter_id: null,
    petition_id: petition.id,
    lawmaker_id: id,
    country: 'AD',
    mailbox: mailTo!,
    domain: 'parliament.example',
    supporter_hash: randomBytes(32),
    fingerprint: null,
    state: 'unknown' as const,
    held_why: null,
    return_tag: null,
    last_error: 'broken off',
    next_try_at: now(),
    taken_at: now(),
    created_at: now(),
  }))
  await db.insertInto('delivery').values(rows).execute()
  return '/desk/letters/unknown'
}
