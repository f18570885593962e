import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { acceptStale } from '#app/features/lawmakers/accept-stale.server.ts'
import { showChamber } from '#app/features/lawmakers/show-chamber.server.ts'
import { findAddressed } from '#app/features/letters/find-addressed.server.ts'
import { listSeats } from '#app/features/letters/open-chambers.server.ts'
import { defaultLetterSettings } from '#app/features/letters/thresholds.ts'
import { insertChamber } from '#tests/support/chamber.ts'
import { useServices } from '#tests/support/services.ts'

const real = useServices()
const now = () => new Date('2026-11-22T12:00Z')
beforeEach(() => sql`truncate lawmaker_import cascade`.execute(real.db))

describe('who has a term of their own that is over', () => {
  test('is not mailed, unless that was accepted', async () => {
    const old = { country: 'HU', asOf: '2025-11-21', termEnds: '2026-11-22' }
    const { slug, members } = await insertChamber(real, old)
    const ofFirst = real.db.updateTable('lawmaker')
    await ofFirst
      .set({ term_end: '2026-11-21' })
      .where('id', '=', members[0]!.id)
      .execute()
    const accept = (moment = now) =>
      acceptStale(
        { ...real, now: moment },
        { country: 'HU', slug, why: 'I asked' },
      )
    const noMails = async (moment = now) => {
      const when = { ...real, now: moment }
      const { lawmakers } = await showChamber(when, 'en', 'HU', slug)
      return lawmakers.map((one) => one.noMail)
    }
    await accept()
    expect(await noMails()).toEqual(['stale', null, null])
    // The term of all of them ends: that was not accepted.
    const later = () => new Date('2026-11-23T12:00Z')
    expect(await noMails(later)).toEqual(['stale', 'stale', 'stale'])
    await accept(later)
    expect(await noMails(later)).toEqual([null, null, null])
  })

  test('is not mailed when it is sent, either', async () => {
    // An invented chamber has no quiet hours.
    const old = { asOf: '2025-11-21', termEnds: '2026-11-22', isSample: true }
    const { slug, members } = await insertChamber(real, {
      ...old,
      country: 'HU',
    })
    const { id } = members[0]!
    const update = real.db.updateTable('lawmaker')
    await update.set({ term_end: '2026-11-22' }).where('id', '=', id).execute()
    const found = async (moment = now) =>
      findAddressed({ ...real, now: moment }, id)
    const accept = (moment = now) =>
      acceptStale({ ...real, now: moment }, { country: 'HU', slug, why: 'x' })
    const rests = async (moment = now) => {
      const seats = await listSeats(
        { ...real, now: moment },
        defaultLetterSettings,
      )
      return seats.map(({ rest }) => rest)
    }
    expect(await found()).toMatchObject({ address: members[0]!.mailTo })
    await accept()
    expect(await rests()).toEqual([null])
    const later = () => new Date('2026-11-23T12:00Z')
    expect(await found(later)).toBe('term-over')
    expect(await rests(later)).toEqual(['stale'])
    await accept(later)
    expect(await found(later)).toMatchObject({ address: members[0]!.mailTo })
    expect(await rests(later)).toEqual([null])
  })
})
