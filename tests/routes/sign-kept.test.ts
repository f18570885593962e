import { beforeAll, describe, expect, test } from 'vitest'
import { localPath } from '#app/i18n/translate.ts'
import { insertPetition, queuedMails } from '#tests/support/factories.ts'
import { shown, tags } from '#tests/support/html.ts'
import { useServices } from '#tests/support/services.ts'
import { type Fields, post, typed } from '#tests/support/visit.ts'
import { useWeb } from '#tests/support/web.ts'

const services = useServices()
const web = useWeb(services)
const petition = { id: '', slug: '' }
let path: string
beforeAll(async () => {
  Object.assign(petition, await insertPetition(services))
  path = `/petitions/${petition.slug}/sign`
})
const send = (fields: Fields, language: 'en' | 'ar' = 'en') =>
  post(web.origin + localPath(language, path), fields)

describe('a refused form', () => {
  const odd = {
    name: '<b>"Ada" & \'Lu\'</b>',
    email: '"><script>alert(1)</script>',
    country: 'EG',
    postcode: '<!-- N1',
    comment: '\n</textarea><script>x</script>\nليس باسمنا ',
    show_name: 'yes',
  }

  test.each(['en', 'ar'] as const)(
    'keeps what was typed (%s)',
    async (language) => {
      const { status, text } = await send(odd, language)
      expect(status).toBe(422)
      for (const [field, value] of Object.entries(odd)) {
        expect([field, shown(text, field)]).toEqual([field, value])
      }
      expect(shown(text, 'news')).toBeUndefined()
      expect(text).not.toMatch(/<script>|<b>|<!--/)
      const [form] = tags(text, 'form')
      expect(form).toMatchObject({
        method: 'post',
        action: localPath(language, path),
      })
    },
  )

  test('keeps the ticks as they were', async () => {
    const series: Record<string, string>[] = [
      { news: 'yes' },
      { show_name: 'on', news: '1' },
      {},
    ]
    for (const ticks of series) {
      const { text } = await send(typed({ name: '', ...ticks }))
      expect(shown(text, 'news') !== undefined).toBe('news' in ticks)
      expect(shown(text, 'show_name') !== undefined).toBe('show_name' in ticks)
    }
  })
})

describe('what is taken', () => {
  async function taken(fields: Fields) {
    const { status } = await send(fields)
    expect(status).toBe(303)
    return (await queuedMails(services, petition.id)).at(-1)!
  }

  test('the longest name, comment and postcode', async () => {
    const name = '🕊'.repeat(200)
    const comment = 'ع'.repeat(500)
    const form = typed({ name, comment, postcode: 'x'.repeat(20) })
    expect(await taken(form)).toMatchObject({ name, comment })
  })

  test('the last of a field that was sent more than once', async () => {
    const fields = 'email=no&name=&country=XX'
    const last = 'name=Zoë&email=zoe@example.org&country=FR'
    expect(await taken(`${fields}&${encodeURI(last)}`)).toMatchObject({
      name: 'Zoë',
      to: 'zoe@example.org',
      country: 'FR',
    })
  })

  test('nothing of fields that the form does not have', async () => {
    const extra = ['__proto__', 'constructor', 'state', 'petition_id', 'name[]']
    const form = typed(Object.fromEntries(extra.map((each) => [each, 'x'])))
    expect(
      await taken([...Object.entries(form), ['__proto__', 'y']]),
    ).toMatchObject({
      name: 'Ada Lovelace',
    })
    const states = await services.db
      .selectFrom('signature')
      .select('state')
      .distinct()
      .execute()
    expect(states).toEqual([{ state: 'pending' }])
  })
})
