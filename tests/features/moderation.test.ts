import { beforeEach, describe, expect, test } from 'vitest'
import { readCondition } from '#app/features/signatures/moderation/condition.server.ts'
import { ModerationRefused } from '#app/features/signatures/moderation/errors.ts'
import { previewModeration } from '#app/features/signatures/moderation/preview.server.ts'
import { startModeration } from '#app/features/signatures/moderation/start.server.ts'
import { insertPetition } from '#tests/support/factories.ts'
import {
  type Alike,
  begin,
  counted,
  expectCountsHold,
  insertAlike,
  listed,
  moderate,
  runAll,
  states,
  wishFor,
} from '#tests/support/moderation.ts'
import { useServices } from '#tests/support/services.ts'
import { signAndConfirm, stored, times } from '#tests/support/signing.ts'

const services = useServices()
const tag = Buffer.alloc(16, 7)
const noon = new Date('2026-05-02T12:00:00Z')
let petition: Awaited<ReturnType<typeof insertPetition>>

beforeEach(async () => {
  petition = await insertPetition(services)
})

/** Each condition, what meets it, and what just does not. */
const conditions: [string, Record<string, string>, Alike, Alike][] = [
  ['domain', { domain: 'Gmail.com' }, {}, { domain: 'googlemail.com' }],
  [
    'domain as stored',
    { domain: `#${'a'.repeat(32)}` },
    { domain: `#${'a'.repeat(32)}` },
    { domain: `#${'b'.repeat(32)}` },
  ],
  ['tag', { tag: tag.toString('hex') }, { tag }, { tag: Buffer.alloc(16, 8) }],
  ['no tag', { tag: tag.toString('hex') }, { tag }, { tag: null }],
  [
    'from',
    { from: '2026-05-02T12:00' },
    { at: noon },
    { at: new Date(noon.getTime() - 1) },
  ],
  [
    'to',
    { to: '2026-05-02T14:00+02:00' },
    { at: new Date(noon.getTime() - 1) },
    { at: noon },
  ],
  [
    'a day',
    { from: '2026-05-02', to: '2026-05-03' },
    { at: noon },
    { at: new Date('2026-05-03T00:00:00Z') },
  ],
  ['score', { score: '50' }, { score: 50 }, { score: 49 }],
  [
    'two at once',
    { score: '50', tag: tag.toString('hex') },
    { score: 50, tag },
    { score: 50 },
  ],
]

describe('a condition', () => {
  test.each(conditions)('%s takes what meets it', async (_, typed, yes, no) => {
    const ours = { ...typed, petition: petition.slug }
    await insertAlike(services, petition, { n: 3, ...yes })
    await insertAlike(services, petition, { n: 2, country: 'FR', ...no })
    const elsewhere = await insertPetition(services)
    await insertAlike(services, elsewhere, { ...yes })

    const wish = await wishFor(services, 'invalidate', ours)
    const preview = await previewModeration(services, wish)
    expect(preview).toMatchObject({
      count: 3,
      byState: [{ state: 'confirmed', count: 3 }],
    })
    const id = await moderate(services, 'invalidate', ours)
    expect(await listed(services, id)).toMatchObject({
      state: 'done',
      found: 3,
      done: 3,
      petition: petition.slug,
      condition: wish.condition,
      reason: 'a test',
    })
    expect(await counted(services, petition)).toEqual({ FR: 2 })
    expect(await counted(services, elsewhere)).toEqual({ GB: 1 })
    expect(await states(services, petition)).toEqual({
      confirmed: 2,
      invalidated: 3,
    })
    await expectCountsHold(services)
  })

  test('a small domain is found by its hash, petition by petition', async () => {
    const domain = 'xn--bcher-kva.example'
    const signers = [`a@${domain}`, `b@${domain}`, 'c@example.com'].map(
      (email) => ({ email }),
    )
    const other = await insertPetition(services)
    await signAndConfirm(services, petition, signers)
    await signAndConfirm(services, other, signers)
    const typed = { domain: '@BÜCHER.example', petition: petition.slug }
    await moderate(services, 'invalidate', typed)
    expect(await states(services, petition)).toMatchObject({ invalidated: 2 })
    expect((await states(services, other)).invalidated).toBeUndefined()
    await expectCountsHold(services)
  })

  test('by moment looks at the asking where nothing was confirmed', async () => {
    await insertAlike(services, petition, { state: 'held', at: noon })
    const row = services.db.updateTable('signature')
    await row
      .set({ confirmed_at: null })
      .where('petition_id', '=', petition.id)
      .execute()
    const typed = { from: '2026-05-02', to: '2026-05-03' }
    const ours = { ...typed, petition: petition.slug }
    const wish = await wishFor(services, 'invalidate', ours)
    const { count, sample } = await previewModeration(services, wish)
    expect({ count, day: sample[0]!.day }).toEqual({
      count: 1,
      day: '2026-05-02',
    })
  })

  test.each([
    ['nothing at all', {}, /Say which signatures/],
    ['only empty ones', { domain: ' ' }, /Say which signatures/],
    ['no domain', { domain: 'a b' }, /no mail domain/],
    ['a small domain of no petition', { domain: 'kdd.example' }, /petition/],
    ['no tag', { tag: 'abc' }, /32 hexadecimal/],
    ['no moment', { from: 'yesterday' }, /no moment/],
    ['no month', { from: '2026-13-01' }, /no moment/],
    ['no day', { from: '2026-02-30' }, /no moment/],
    ['no number', { score: 'high' }, /number from 0/],
    ['too large a number', { score: '99999' }, /number from 0/],
    [
      'an end before the start',
      { from: '2026-05-02', to: '2026-05-02' },
      /end/,
    ],
    ['no petition', { petition: "x' or true" }, /There is no petition/],
  ])('%s is refused in words', async (_, typed, words) => {
    const reading = wishFor(services, 'clear', typed)
    await expect(reading).rejects.toThrow(ModerationRefused)
    await expect(reading).rejects.toThrow(words)
  })

  test('a small domain is refused when the pepper is gone', async () => {
    const { secrets } = services.keys
    secrets.forgetPepper(petition.id)
    const typed = { domain: 'kdd.example', petition: petition.slug }
    const reading = readCondition(
      { db: services.db, secrets: async () => secrets },
      typed,
    )
    await expect(reading).rejects.toThrow(/pepper of this petition is not here/)
    secrets.makePepper(petition.id)
  })
})

describe('an act', () => {
  const here = () => ({ petition: petition.slug })

  test('changes nothing before it is run', async () => {
    await insertAlike(services, petition, { n: 2 })
    const before = await stored(services, petition)
    const id = await begin(services, 'invalidate', here())
    expect(await stored(services, petition)).toEqual(before)
    expect(await listed(services, id)).toMatchObject({
      state: 'waiting',
      found: 2,
      done: 0,
      endedAt: null,
    })
    await runAll(services)
    expect((await listed(services, id)).endedAt).toBeInstanceOf(Date)
  })

  test('without a reason is refused', async () => {
    const wish = await wishFor(services, 'clear', here())
    await expect(startModeration(services, wish, ' \n')).rejects.toThrow(
      ModerationRefused,
    )
  })

  test('clearing counts what was held, and nothing else', async () => {
    await insertAlike(services, petition, { n: 3, state: 'held' })
    await insertAlike(services, petition, { state: 'held', country: 'FR' })
    await insertAlike(services, petition, { state: 'pending' })
    await insertAlike(services, petition, {})
    expect(await counted(services, petition)).toEqual({ GB: 1 })
    await moderate(services, 'clear', here())
    expect(await counted(services, petition)).toEqual({ GB: 4, FR: 1 })
    expect(await states(services, petition)).toEqual({
      confirmed: 5,
      pending: 1,
    })
    await expectCountsHold(services)
  })

  test('invalidating counts down only what counted', async () => {
    await insertAlike(services, petition, { n: 3, state: 'held' })
    await insertAlike(services, petition, { n: 2 })
    await moderate(services, 'invalidate', { ...here(), score: '0' })
    expect(await counted(services, petition)).toEqual({})
    expect(await states(services, petition)).toEqual({ invalidated: 5 })
    await expectCountsHold(services)
  })

  test('reinstating counts what was invalidated', async () => {
    await insertAlike(services, petition, { n: 2 })
    await moderate(services, 'invalidate', here())
    await insertAlike(services, petition, { n: 4, state: 'held' })
    await moderate(services, 'reinstate', here())
    expect(await counted(services, petition)).toEqual({ GB: 2 })
    expect(await states(services, petition)).toEqual({ confirmed: 2, held: 4 })
    await expectCountsHold(services)
  })

  test('deletes nothing, and keeps what was sealed', async () => {
    await insertAlike(services, petition, { n: 5, score: 60, tag })
    const kept = (rows: Awaited<ReturnType<typeof stored>>) =>
      rows
        .map((row) => ({
          ...row,
          state: null,
          state_since: null,
          moderation_id: null,
          moderated_from: null,
        }))
        .toSorted((one, other) => (one.id < other.id ? -1 : 1))
    const before = kept(await stored(services, petition))
    const id = await moderate(services, 'invalidate', here())
    const after = await stored(services, petition)
    expect(kept(after)).toEqual(before)
    for (const row of after) {
      expect(row).toMatchObject({
        moderation_id: id,
        moderated_from: 'confirmed',
        is_exact: true,
      })
      expect(row.state_since.getTime()).toBeGreaterThan(Date.now() - 60_000)
    }
  })

  test('its moment is cut to the day again, 72 hours later', async () => {
    await insertAlike(services, petition, {})
    const cut = services.db.updateTable('signature').set({ is_exact: false })
    await cut.where('petition_id', '=', petition.id).execute()
    await moderate(services, 'invalidate', here())
    const [row] = await stored(services, petition)
    expect(row!.is_exact).toBe(true)
  })
})

describe('a preview', () => {
  test('merges small countries and samples ten', async () => {
    await insertAlike(services, petition, { n: 30 })
    await insertAlike(services, petition, { n: 4, country: 'FR' })
    await insertAlike(services, petition, {
      n: 3,
      country: 'HU',
      state: 'held',
    })
    const ours = { petition: petition.slug }
    const wish = await wishFor(services, 'invalidate', ours)
    const preview = await previewModeration(services, wish)
    expect(preview).toMatchObject({
      count: 37,
      byState: [
        { state: 'confirmed', count: 34 },
        { state: 'held', count: 3 },
      ],
      byCountry: [
        { code: 'GB', count: 30 },
        { code: null, count: 7 },
      ],
      stays: 0,
    })
    expect(preview.sample).toHaveLength(10)
  })

  test('shows nothing that a signer typed', async () => {
    const typed = {
      name: 'Ada Lovelace',
      comment: 'Enough.',
      postcode: 'W1 4AB',
      show_name: true,
    }
    await signAndConfirm(services, petition, times(2, typed))
    const ours = { petition: petition.slug }
    const wish = await wishFor(services, 'invalidate', ours)
    const preview = await previewModeration(services, wish)
    expect(Object.keys(preview.sample[0]!).sort()).toEqual(
      ['country', 'day', 'domain', 'id', 'reasons', 'score', 'state'].sort(),
    )
    expect(JSON.stringify(preview)).not.toMatch(/Ada|Lovelace|Enough|W1/)
  })
})
