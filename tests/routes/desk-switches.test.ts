import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { switchWords } from '#app/features/desk/switches/words.ts'
import { go } from '#app/features/switches/change.server.ts'
import { switchNames } from '#app/features/switches/names.ts'
import { findStops } from '#app/features/switches/read.server.ts'
import { type DeskPerson, signedIn } from '#tests/support/desk.ts'
import { insertPetition } from '#tests/support/factories.ts'
import { shown, textOf } from '#tests/support/html.ts'
import { useServices } from '#tests/support/services.ts'
import { sign, signAndConfirm, times } from '#tests/support/signing.ts'
import { useStandIn } from '#tests/support/stand-in.ts'
import { post, typed, visit } from '#tests/support/visit.ts'
import { useWeb } from '#tests/support/web.ts'

const services = useServices()
const web = useWeb(services)
useStandIn(services)
let editor: DeskPerson
let petition: { id: string; slug: string }
let slug: string

beforeAll(async () => {
  editor = await signedIn(services, 'editor')
  petition = await insertPetition(services)
  slug = petition.slug
  await signAndConfirm(services, petition, times(11, { country: 'GB' }))
})
afterEach(async () => {
  for (const name of switchNames) await go(services, name)
})

function press(fields: Record<string, string>, who = editor) {
  const headers = { Cookie: who.cookie }
  return post(`${web.origin}/desk/switches`, fields, { headers })
}

function stop(name: string) {
  return press({ name, act: 'stop', [`why-${name}`]: 'A fault in the form.' })
}

function read(path: string, who?: DeskPerson) {
  const headers = who ? { Cookie: who.cookie } : {}
  return visit(web.origin + path, { headers })
}

describe('a campaigner stops', () => {
  test.each([
    ['signing', (): string => `/petitions/${slug}`],
    ['signing', (): string => `/petitions/${slug}/sign`],
    ['donations', (): string => '/donate'],
    ['country-counts', (): string => `/petitions/${slug}`],
  ] as const)('%s, and %s says what the desk quotes', async (name, path) => {
    const { visitors } = switchWords[name]
    const words = visitors.split('. ')[0]!
    expect(textOf((await read(path())).text)).not.toContain(words)

    const answer = await stop(name)
    expect(answer.status).toBe(303)
    expect(answer.headers.location).toBe('/desk/switches?said=stopped')
    expect(textOf((await read(path())).text)).toContain(words)
    const desk = textOf((await read('/desk/switches', editor)).text)
    expect(desk).toContain(visitors)
    expect(desk).toContain('A fault in the form.')

    await press({ name, act: 'go' })
    expect(textOf((await read(path())).text)).not.toContain(words)
  })

  test('signing: what is posted stores nothing and says why', async () => {
    await stop('signing')
    const path = `${web.origin}/petitions/${slug}/sign`
    const sent = typed({ name: '', comment: 'Enough.', source: 'poster' })
    const answer = await post(path, sent)
    expect(answer.status).toBe(503)
    expect(textOf(answer.text)).toContain('Signing pauses at the moment.')
    // It can be sent later, as it is.
    expect(shown(answer.text, 'email')).toBe(sent.email)
    expect(shown(answer.text, 'comment')).toBe('Enough.')
    expect(shown(answer.text, 'source')).toBe('poster')
    const atRisk = await post(path, {
      ...sent,
      country: 'HU',
      warned: '1',
    })
    expect(shown(atRisk.text, 'warned')).toBe('1')
    expect(shown(atRisk.text, 'email')).toBe(sent.email)
    expect(shown(atRisk.text, 'source')).toBeUndefined()
    await press({ name: 'signing', act: 'go' })
    const later = await post(path, { ...sent, name: 'Ada' })
    expect(later.status).toBe(303)
    await stop('signing')
    const { text } = await read(`/petitions/${slug}`)
    expect(text).not.toContain('name="email"')
  })

  test('news: the box is gone, the form stays', async () => {
    const path = `/petitions/${slug}`
    expect((await read(path)).text).toContain('name="news"')
    await stop('news')
    const { text } = await read(path)
    expect(text).not.toContain('name="news"')
    expect(text).toContain('name="email"')
  })

  test('only with a reason, and nothing typed is lost', async () => {
    const answer = await press({ name: 'news', act: 'stop', 'why-news': ' ' })
    expect(answer.status).toBe(422)
    expect(textOf(answer.text)).toContain('Say why')
    const long = 'x'.repeat(301)
    const { text } = await press({
      name: 'news',
      act: 'stop',
      'why-news': long,
    })
    expect(text).toContain(long)
    expect((await press({ name: 'all', act: 'stop' })).status).toBe(422)
    expect((await findStops(services)).news).toBeNull()
  })
})

test('who only looks sees no button, and is refused', async () => {
  const observer = await signedIn(services, 'observer')
  const { status, text } = await read('/desk/switches', observer)
  expect(status).toBe(200)
  expect(text).not.toContain('name="why-signing"')
  const answer = await press({ name: 'signing', act: 'go' }, observer)
  expect(answer.status).toBe(403)
})

test('a stale page says that somebody was faster; all is in the log', async () => {
  await stop('letters')
  const other = { name: 'letters', act: 'stop', 'why-letters': 'Another.' }
  expect((await press(other)).headers.location).toMatch(/was-stopped$/)
  await press({ name: 'letters', act: 'go' })
  const again = await press({ name: 'letters', act: 'go' })
  expect(again.headers.location).toMatch(/went-on$/)
  const entries = await services.db
    .selectFrom('audit_entry')
    .select(['act', 'campaigner_id', 'detail'])
    .where('subject', '=', 'letters')
    .orderBy('seq')
    .execute()
  expect(entries.map(({ act }) => act)).toEqual([
    'switches.stop',
    'switches.was-stopped',
    'switches.go',
    'switches.go',
  ])
  expect(entries[0]).toMatchObject({
    campaigner_id: editor.id,
    detail: { why: 'A fault in the form.' },
  })
  expect(entries[1]!.detail).toEqual({})
})

test('news are not asked for on a page of one’s own either', async () => {
  const { manageToken } = await sign(services, petition)
  const path = `${web.origin}/s/${manageToken}`
  const hasForm = async () => (await visit(path)).text.includes('news-on')
  expect(await hasForm()).toBe(true)
  await stop('news')
  expect(await hasForm()).toBe(false)
  const { email } = typed()
  const answer = await post(path, { act: 'news-on', email: email! })
  expect(answer.status).toBe(503)
  expect(textOf(answer.text)).toContain(switchWords.news.visitors)
})
