import { expect, test } from 'vitest'
import { confirmSignature } from '#app/features/signatures/confirm.server.ts'
import { askForLink } from '#app/features/signatures/ask-for-link.server.ts'
import { findCountDifferences } from '#app/features/signatures/fold-counts.server.ts'
import {
  forgetClosed,
  forgetPeppers,
} from '#app/features/signatures/forget-closed.server.ts'
import { showOwn } from '#app/features/signatures/show-own.server.ts'
import { withdrawSignature } from '#app/features/signatures/withdraw.server.ts'
import { insertPetition } from '#tests/support/factories.ts'
import { useServices } from '#tests/support/services.ts'
import { count, sign, stored } from '#tests/support/signing.ts'

const services = useServices()
const DAY_MS = 24 * 60 * 60 * 1000
const closes_at = new Date('2026-12-31T00:00:00Z')

function daysAfter(days: number) {
  const moment = new Date(closes_at.getTime() + days * DAY_MS)
  return { ...services, now: () => moment }
}

async function aSigned() {
  const petition = await insertPetition(services, { closes_at })
  const mail = await sign(services, petition, {
    comment: 'Enough.',
    postcode: 'W1',
    show_name: true,
    news: true,
  })
  await confirmSignature(services, mail.confirmToken)
  return { petition, ...mail }
}

test('thirty days after the end the pepper goes; mailed links still work', async () => {
  const { petition, manageToken, to } = await aSigned()
  const open = await insertPetition(services)
  const { secrets } = services.keys
  expect(await forgetPeppers(daysAfter(29.9))).toBe(0)
  expect(await forgetPeppers(daysAfter(30))).toBe(1)
  expect(secrets.hasPepper(petition.id)).toBe(false)
  expect(() => secrets.pepper(petition.id)).toThrow('missing')
  expect(secrets.hasPepper(open.id)).toBe(true)

  await askForLink(daysAfter(31), to, 'en')
  expect(await stored(services, petition)).toMatchObject([{ mails: 1 }])
  const own = await showOwn(daysAfter(31), manageToken, 'en')
  expect(own).toMatchObject({ state: 'confirmed', comparable: false })
  expect(await withdrawSignature(services, manageToken)).toBe(true)
  expect(await count(services, petition)).toBe(0)
  // The other tests' petitions are prepared at a moment before its end.
  secrets.makePepper(petition.id)
})

test('six months after the end what was held goes; the count stays', async () => {
  const { petition, manageToken } = await aSigned()
  const [before] = await stored(services, petition)
  await forgetClosed(daysAfter(180))
  expect(await stored(services, petition)).toEqual([before])

  expect(await forgetClosed(daysAfter(182))).toBeGreaterThan(0)
  const [row] = await stored(services, petition)
  const kept = Object.entries(row!).filter(
    ([, value]) => value !== null && value !== 0 && value !== false,
  )
  expect(Object.fromEntries(kept)).toEqual({
    id: before!.id,
    first_id: before!.first_id,
    petition_id: petition.id,
    state: 'confirmed',
    country: 'GB',
    commitment: before!.commitment,
    mails: 1,
    asked_at: before!.asked_at,
    confirmed_at: before!.confirmed_at,
    state_since: before!.state_since,
    purged_at: new Date('2027-07-01T00:00:00Z'),
    is_exact: true,
    reasons: [],
  })
  expect(await count(services, petition)).toBe(1)
  expect(await findCountDifferences(services)).toEqual([])
  const own = await showOwn(services, manageToken, 'en')
  expect(own).toEqual({ outcome: 'unknown' })
  expect(await forgetClosed(daysAfter(1_000))).toBe(0)
})

test('a petition without an end keeps what it holds', async () => {
  const petition = await insertPetition(services)
  await sign(services, petition)
  const before = await stored(services, petition)
  await forgetClosed(daysAfter(10_000))
  await forgetPeppers(daysAfter(10_000))
  expect(await stored(services, petition)).toEqual(before)
  expect(services.keys.secrets.hasPepper(petition.id)).toBe(true)
})
