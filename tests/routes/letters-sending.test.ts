import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { switchCountry } from '#app/features/letters/countries.server.ts'
import { preparePeppers } from '#app/features/signatures/prepare-peppers.server.ts'
import { translate } from '#app/i18n/translate.ts'
import { addContent } from '#db/seed/seed.ts'
import { makeReady } from '#tests/support/factories.ts'
import { shown, tags, textOf } from '#tests/support/html.ts'
import {
  aBody,
  type InsertedChamber,
  insertChamber,
} from '#tests/support/letters.ts'
import { useServices } from '#tests/support/services.ts'
import { post } from '#tests/support/visit.ts'
import { useWeb } from '#tests/support/web.ts'

const services = useServices()
const web = useWeb(services)
let sweden: InsertedChamber
let hungary: InsertedChamber

beforeAll(async () => {
  await addContent(services.db, new Date())
  await preparePeppers(services, true)
  await makeReady(services)
  sweden = await insertChamber(services, {
    country: 'SE',
    members: [{ name: 'Anna Ett' }, { name: 'Bo Två', address: null }],
  })
  hungary = await insertChamber(services, { country: 'HU', slug: 'haz' })
})

const key = (name: string) => translate('en', name as 'write.off')

/** What the page with the letter posts. */
function written(given: Record<string, string> = {}): Record<string, string> {
  const to = sweden.members.map(({ id }) => id).join(' ')
  const subject = 'A moratorium'
  return { act: 'how', to, in: 'en', subject, body: aBody, ...given }
}

function supporter(given: Record<string, string> = {}) {
  return written({
    act: 'send',
    name: 'Ada Lovelace',
    email: `ada-${randomUUID()}@example.org`,
    country: 'GB',
    consent: 'yes',
    ...given,
  })
}

const sendTo = (fields: Record<string, string>, country = 'se') =>
  post(`${web.origin}/write/${country}/letter`, fields)

async function letters(): Promise<number> {
  const rows = await services.db.selectFrom('letter').select('id').execute()
  return rows.length
}

describe('a letter sent from here', () => {
  test('waits to be confirmed', async () => {
    const before = await letters()
    const { status, headers } = await sendTo(supporter())
    expect(status).toBe(303)
    expect(headers.location).toBe('/letters/check-inbox')
    expect(await letters()).toBe(before + 1)
  })

  test.each([
    ['name', '', 'problem.name.empty'],
    ['name', 'x'.repeat(101), 'problem.writer.too-long'],
    ['name', 'A <a@b.example>', 'problem.writer.link'],
    ['email', 'ada', 'problem.email.invalid'],
    ['country', '', 'problem.country.unknown'],
    ['consent', '', 'problem.consent.missing'],
  ])('comes back where %s is wrong: case %#', async (field, typed, problem) => {
    const before = await letters()
    const all = Object.entries(supporter({ [field]: typed }))
    const fields = Object.fromEntries(all.filter(([, value]) => value !== ''))
    const { status, text } = await sendTo(fields)
    expect(status).toBe(422)
    expect(textOf(text)).toContain(key(problem))
    expect(shown(text, field)).toBe(field === 'consent' ? undefined : typed)
    expect(shown(text, 'subject')).toBe(fields.subject)
    expect(await letters()).toBe(before)
  })

  test('is warned of first where its writer may be at risk', async () => {
    const before = await letters()
    const fields = supporter({ country: 'MX' })
    const { status, text } = await sendTo(fields)
    expect(status).toBe(422)
    const words = textOf(text)
    expect(words).toContain(key('write.risk.resident'))
    expect(words.indexOf(key('write.anonymous'))).toBeLessThan(
      words.lastIndexOf(key('write.own.heading')),
    )
    expect(shown(text, 'warned')).toBe('1')
    expect(shown(text, 'consent')).toBeUndefined()
    expect(shown(text, 'email')).toBe(fields.email)
    expect(await letters()).toBe(before)

    const again = await sendTo({ ...fields, warned: '1' })
    expect(again.status).toBe(303)
    expect(await letters()).toBe(before + 1)
  })

  test('stands under a warning where those it goes to are in such a country', async () => {
    const to = hungary.members[0]!.id
    const { text } = await sendTo(written({ to }), 'hu')
    const words = textOf(text)
    const own = words.lastIndexOf(key('write.own.heading'))
    const risk = words.indexOf(key('write.risk.target'))
    expect(words.indexOf(key('write.warning.heading'))).toBeLessThan(own)
    expect(risk).toBeGreaterThan(words.lastIndexOf(key('write.send.heading')))
  })

  test('is refused where the campaign stopped it for those who live there', async () => {
    const before = await letters()
    const why = 'a test'
    for (const [country, given] of [
      ['IS', {}],
      ['IS', { email: 'ada' }],
      ['TG', {}],
      ['TG', { warned: '1' }],
    ] as const) {
      await switchCountry(services, country, { residentsOff: true, why })
      const fields = supporter({ country, ...given })
      const { status, text } = await sendTo(fields)
      expect(status).toBe(422)
      expect(textOf(text)).toContain(key('problem.country.residents-off'))
      expect(textOf(text)).not.toContain(key('write.risk.resident'))
      expect(tags(text, 'select')).toContainEqual(
        expect.objectContaining({ name: 'country', 'aria-invalid': 'true' }),
      )
      for (const name of ['name', 'email', 'country', 'subject', 'body']) {
        expect(shown(text, name)).toBe(fields[name])
      }
      expect(shown(text, 'consent')).toBe('yes')
    }
    expect(await letters()).toBe(before)
  })

  test.each(['\0', 'ZZ', "'", 'x'.repeat(9_999)])(
    'is asked for a country where none is given: case %#',
    async (country) => {
      const { status, text } = await sendTo(supporter({ country }))
      expect(status).toBe(422)
      expect(textOf(text)).toContain(key('problem.country.unknown'))
    },
  )

  test('is not asked for where nothing is sent from here', async () => {
    const before = await letters()
    services.letters.isSending = false
    const how = await sendTo(written())
    const { status, text } = await sendTo(supporter())
    services.letters.isSending = true
    for (const words of [textOf(how.text), textOf(text)]) {
      expect(words).toContain(key('write.send.closed'))
    }
    expect([how.status, status]).toEqual([200, 200])
    expect(await letters()).toBe(before)
  })

  test('a hundred fields are no letter of ours', async () => {
    const many = Array.from({ length: 100 }, (_, at) => [`f${at}`, 'x'])
    const fields = { ...supporter(), ...Object.fromEntries(many) }
    expect((await sendTo(fields)).status).toBe(400)
  })
})
