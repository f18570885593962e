import { beforeAll, describe, expect, test } from 'vitest'
import { setMailboxState } from '#app/features/lawmakers/mailbox-state.server.ts'
import { translate } from '#app/i18n/translate.ts'
import { addContent } from '#db/seed/seed.ts'
import { linksOf, shown, tags, textOf } from '#tests/support/html.ts'
import { insertChamber } from '#tests/support/letters.ts'
import { useServices } from '#tests/support/services.ts'
import { visit } from '#tests/support/visit.ts'
import { useWeb } from '#tests/support/web.ts'

const services = useServices()
const web = useWeb(services)
beforeAll(() => addContent(services.db, new Date()))

const at = (path: string) => visit(web.origin + path)
const read = async (path: string) => (await at(path)).text
const key = (name: string) => translate('en', name as 'write.off')

/** The boxes that can be ticked: value by the words beside it. */
function boxes(html: string): Map<string, string> {
  const found = html.matchAll(
    /<label><input type="checkbox" name="to" value="([^"]*)"[^>]*>([^]*?)<\/label>/g,
  )
  return new Map([...found].map(([, id, label]) => [textOf(label!), id!]))
}

describe('the page of a chamber', () => {
  const longName = `${'Maria-Magdalena von '.repeat(4)}und zu Beispiel`
  beforeAll(async () => {
    await insertChamber(services, {
      country: 'PL',
      name: 'Sejm',
      slug: 'sejm',
      members: [
        { name: 'Łucja Beispiel', area: 'Łódź', party: 'Grün' },
        { name: 'ليلى مثال', area: 'Gdańsk' },
        { name: longName, address: null },
        { name: 'Form Only', address: null, contactForm: 'https://f.example/' },
        { name: 'Gone Back', address: 'gone@parliament.example' },
        { name: 'Said No', address: 'no@parliament.example' },
        ...Array.from({ length: 30 }, (_, number) => ({
          name: `Person ${number + 1}`,
        })),
      ],
    })
    await setMailboxState(services, 'gone@parliament.example', 'bounced', 'x')
    await setMailboxState(services, 'no@parliament.example', 'opted-out', 'x')
  })

  test('lists everybody with what keeps a letter from them', async () => {
    const text = await read('/write/pl/sejm')
    const words = [...boxes(text).keys()]
    expect(words).toHaveLength(36)
    const line = (name: string) => words.find((word) => word.includes(name))
    expect(line(longName)).toContain(key('write.mark.no-address'))
    expect(line('Form Only')).toContain(key('write.mark.form'))
    expect(line('Gone Back')).toContain(key('write.mark.bounced'))
    expect(line('Said No')).toContain(key('write.mark.opted-out'))
    expect(line('Łucja')).toMatch(/Łódź Grün$/)
    expect(text).toContain('<bdi>ليلى مثال</bdi>')
    expect(text).not.toMatch(/[\w.-]+@[\w.-]+/)
  })

  test('its form leads to the letter and changes nothing', async () => {
    const text = await read('/write/pl/sejm')
    expect(
      tags(text, 'form').map(({ action, method }) => [action, method]),
    ).toEqual([
      ['/write/pl/sejm', undefined],
      ['/write/pl/letter', undefined],
    ])
  })

  test('is searched without accents, and by constituency', async () => {
    const names = async (query: string) => [
      ...boxes(await read(`/write/pl/sejm?${query}`)).keys(),
    ]
    expect(await names('q=lodz')).toEqual([expect.stringContaining('Łucja')])
    expect(await names('area=Gda%C5%84sk')).toEqual([
      expect.stringContaining('ليلى'),
    ])
    expect(await names('q=nobody-is-called-so')).toEqual([])
    expect(await names('q=%00&area=%ff')).toEqual([])
    const text = await read('/write/pl/sejm?q=nobody-is-called-so')
    expect(textOf(text)).toContain(key('write.search.none'))
    expect(shown(text, 'q')).toBe('nobody-is-called-so')
    const fields = [...tags(text, 'input'), ...tags(text, 'select')]
    for (const name of ['q', 'area']) {
      const field = fields.find((one) => one.name === name)
      expect(field).not.toHaveProperty('required')
    }
    expect(tags(text, 'meta')).toContainEqual({
      name: 'robots',
      content: 'noindex',
    })
  })

  test('all can be chosen by one link where they are few', async () => {
    const all = (text: string) =>
      linksOf(text).find((href) => href.startsWith('/write/pl/letter?to='))
    expect(all(await read('/write/pl/sejm'))).toBeUndefined()
    const few = await read('/write/pl/sejm?q=person+1')
    expect(all(few)!.match(/to=/g)).toHaveLength(boxes(few).size)
    expect((await at(all(few)!)).status).toBe(200)
  })

  test('of hundreds has pages, and nobody is left out', async () => {
    const members = Array.from({ length: 650 }, (_, number) => ({
      name: `Person ${String(number).padStart(3, '0')}`,
      area: `Area ${number % 90}`,
    }))
    await insertChamber(services, { country: 'CZ', slug: 'many', members })
    const first = await read('/write/cz/many')
    const second = await read('/write/cz/many?page=2')
    expect(linksOf(first)).toContain('/write/cz/many?page=2')
    expect(linksOf(second)).toContain('/write/cz/many')
    const all = [...boxes(first).values(), ...boxes(second).values()]
    expect(new Set(all).size).toBe(650)
    const found = await read('/write/cz/many?q=person')
    expect(linksOf(found)).toContain('/write/cz/many?q=person&page=2')
    for (const page of ['3', '0', '-1', 'x']) {
      const { status } = await at(`/write/cz/many?page=${page}`)
      expect([page, status]).toEqual([page, 404])
    }
  })

  test.each(['/write/pl/nothing', '/write/de/sejm', '/write/pl/%00'])(
    '%s is the page of a 404',
    async (path) => {
      const { status, text } = await at(path)
      expect(status).toBe(404)
      expect(textOf(text)).toContain(key('error.chamber-not-found'))
    },
  )
})
