import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { CAMPAIGN_SLUG } from '#app/features/petitions/campaign.ts'
import { go, stop } from '#app/features/switches/change.server.ts'
import { addContent } from '#db/seed/seed.ts'
import { insertPetition, makeReady } from '#tests/support/factories.ts'
import { linksOf, shown, tags } from '#tests/support/html.ts'
import { useServices } from '#tests/support/services.ts'
import { stored } from '#tests/support/signing.ts'
import { post, typed, visit } from '#tests/support/visit.ts'
import { useWeb } from '#tests/support/web.ts'

const services = useServices()
const web = useWeb(services)
const petition = { id: '', slug: '' }
let path: string
beforeAll(async () => {
  await addContent(services.db, new Date())
  await makeReady(services)
  Object.assign(petition, await insertPetition(services))
  path = `/petitions/${petition.slug}`
})
beforeEach(() => services.views.waiting.clear())

const browser = {
  'User-Agent':
    'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
}
const open = (address: string, headers: Record<string, string> = {}) =>
  visit(web.origin + address, { headers: { ...browser, ...headers } })
const views = () =>
  [...services.views.waiting.values()].map(({ source, views }) => [
    source,
    views,
  ])

describe('which link led to a page', () => {
  test('goes with the form, and with the way to the petition', async () => {
    const { text } = await open('/?utm_source=Poster&utm_campaign=berlin')
    expect(shown(text, 'source')).toBe('poster//berlin')
    const to = `/petitions/${CAMPAIGN_SLUG}?utm=poster//berlin`
    expect(linksOf(text)).toContain(to)
    const next = await open(to, { Referer: `${services.origin}/` })
    expect(shown(next.text, 'source')).toBe('poster//berlin')
  })

  test('is the host of the page before, if that is not ours', async () => {
    const from = (referer: string) =>
      open(path, { Referer: referer }).then(({ text }) => shown(text, 'source'))
    expect(await from('https://www.news.example/story?id=1')).toBe(
      'news.example/referral',
    )
    expect(await from(`${services.origin}/findings`)).toBeUndefined()
    expect(await from('nothing')).toBeUndefined()
    expect(shown((await open('/ar' + path)).text, 'source')).toBeUndefined()
  })

  // Found: who was led here stood in the addresses of our own pages.
  test('goes into no address of ours if only the browser said it', async () => {
    const { text } = await open('/', { Referer: 'https://a.news.example/1' })
    expect(shown(text, 'source')).toBe('a.news.example/referral')
    expect(linksOf(text).join(' ')).not.toContain('utm=')
  })

  test('is in no address that is shared, and nothing is set', async () => {
    for (const address of ['/', path]) {
      const { text, headers } = await open(`${address}?utm=poster/print`)
      expect(shown(text, 'source')).toBe('poster/print')
      const shared = [...tags(text, 'meta'), ...tags(text, 'link')]
      expect(shared.length).toBeGreaterThan(5)
      expect(JSON.stringify(shared)).not.toContain('poster')
      const away = linksOf(text).filter((to) => !to.includes('/petitions/'))
      expect(away.join(' ')).not.toContain('poster')
      expect(headers['set-cookie']).toBeUndefined()
    }
  })

  test('stays with a form that comes back, and is stored in the end', async () => {
    const fields = typed({ source: 'poster/print', name: '' })
    const back = await post(`${web.origin}${path}/sign`, fields)
    expect(back.status).toBe(422)
    expect(shown(back.text, 'source')).toBe('poster/print')

    const sent = { ...fields, name: 'Ada' }
    expect((await post(`${web.origin}${path}/sign`, sent)).status).toBe(303)
    const [row] = await stored(services, petition)
    expect(row!.source_id).not.toBeNull()
  })

  test('is not asked where signing can be a risk', async () => {
    const fields = typed({ source: 'poster/print', country: 'HU' })
    const { text } = await post(`${web.origin}${path}/sign`, fields)
    expect(shown(text, 'warned')).toBe('1')
    expect(text).not.toContain('poster')
  })
})

describe('a view counts', () => {
  test('when a browser shows a page with the form', async () => {
    await open(path)
    await open('/ar' + path)
    await open(`${path}?utm=poster`)
    expect(views()).toEqual([
      ['', 2],
      ['poster', 1],
    ])
  })

  test.each([
    ['HEAD', 'HEAD', {}],
    ['a prefetch', 'GET', { 'Sec-Purpose': 'prefetch;prerender' }],
    ['a program', 'GET', { 'User-Agent': 'Googlebot/2.1' }],
    ['one that says nothing', 'GET', { 'User-Agent': '' }],
    ['a post', 'POST', {}],
    ['a refused post', 'POST', { 'Sec-Fetch-Site': 'cross-site' }],
  ])('not %s', async (_, method, headers) => {
    await visit(web.origin + path, {
      method,
      headers: { ...browser, ...headers },
    })
    expect(views()).toEqual([])
  })

  test('not where there is no form', async () => {
    const closes_at = new Date('2022-01-01')
    const closed = await insertPetition(services, { closes_at })
    await open(`/petitions/${closed.slug}`)
    await stop(services, 'signing', 'A fault.')
    await open(path)
    await go(services, 'signing')
    expect(views()).toEqual([])
    await open(path)
    expect(views()).toEqual([['', 1]])
  })
})
