import { beforeAll, describe, expect, test } from 'vitest'
import { importPostcodes } from '#app/features/lawmakers/postcodes.server.ts'
import { setMailboxState } from '#app/features/lawmakers/mailbox-state.server.ts'
import { switchCountry } from '#app/features/letters/countries.server.ts'
import { translate } from '#app/i18n/translate.ts'
import { addContent } from '#db/seed/seed.ts'
import { headingOf, linksOf, shown, tags, textOf } from '#tests/support/html.ts'
import { insertChamber } from '#tests/support/letters.ts'
import { useServices } from '#tests/support/services.ts'
import { post, visit } from '#tests/support/visit.ts'
import { useWeb } from '#tests/support/web.ts'

const services = useServices()
const web = useWeb(services)
beforeAll(() => addContent(services.db, new Date()))

const at = (path: string) => visit(web.origin + path)
const read = async (path: string) => (await at(path)).text

/** The boxes that can be ticked: value by the words beside it. */
function boxes(html: string): Map<string, string> {
  const found = html.matchAll(
    /<label><input type="checkbox" name="to" value="([^"]*)"[^>]*>([^]*?)<\/label>/g,
  )
  return new Map([...found].map(([, id, label]) => [textOf(label!), id!]))
}

describe('the page where a letter begins', () => {
  test('names the states of potential clients, the exporters and others', async () => {
    await insertChamber(services, { country: 'NO' })
    const text = await read('/write')
    expect(headingOf(text)).toBe(translate('en', 'write.heading'))
    const links = linksOf(text)
    for (const code of ['hu', 'mx', 'ae', 'tg', 'il', 'eu', 'no']) {
      expect(links).toContain(`/write/${code}`)
    }
    expect(links).not.toContain('/write/pt')
    expect(tags(text, 'option').map(({ value }) => value)).toContain('PT')
  })

  test('a chosen country leads to its page', async () => {
    const { status, headers } = await at('/write?country=PT')
    expect(status).toBe(303)
    expect(headers.location).toBe('/write/pt')
  })

  test.each([
    ['none', ''],
    ['unknown', 'ZZ'],
    ['a part of one', 'GB-SCT'],
    ['NUL', '%00'],
    ['long', 'x'.repeat(2_000)],
  ])('a country that is none is called that: %s', async (_, country) => {
    const { status, text } = await at(`/write?country=${country}`)
    expect(status).toBe(422)
    expect(textOf(text)).toContain(translate('en', 'write.country.unknown'))
    expect(headingOf(text)).toBe(translate('en', 'write.heading'))
  })
})

describe('the page of a country', () => {
  test('has one address, in lower case', async () => {
    for (const [path, location] of [
      ['/write/HU', '/write/hu'],
      ['/write/uk', '/write/gb'],
      ['/write/Hu?q=1', '/write/hu?q=1'],
    ]) {
      const { status, headers } = await at(path!)
      expect([status, headers.location]).toEqual([301, location])
    }
  })

  test.each(['/write/zz', '/write/123', '/write/gb-sct', '/write/%00'])(
    '%s is the page of a 404 that says what is not there',
    async (path) => {
      const { status, text } = await at(path)
      expect(status).toBe(404)
      expect(textOf(text)).toContain(
        translate('en', 'error.target-country-unknown'),
      )
    },
  )

  test('is no dead end where nobody is listed', async () => {
    const text = await read('/write/pt')
    expect(textOf(text)).toContain(translate('en', 'write.nobody'))
    const links = linksOf(text)
    expect(links).toContain('/petitions/moratorium')
    expect(links).toContain('/findings')
    expect(links).toContain('/write')
    expect(links).not.toContain('/write/eu')
    await insertChamber(services, { country: 'EU' })
    expect(linksOf(await read('/write/pt'))).toContain('/write/eu')
    const [, main] = (await read('/write/eu')).split('<main')
    expect(linksOf(main!)).not.toContain('/write/eu')
  })

  test('says who decides, with sources and their day', async () => {
    const text = textOf(await read('/write/de'))
    expect(text).toContain('BAFA')
    expect(text).toMatch(/Sources: \S.*As of \d+ \w+ 20\d\d\./)
  })

  test('warns where a letter can be a risk, before anything else', async () => {
    await insertChamber(services, { country: 'HU', name: 'Országgyűlés' })
    const warning = translate('en', 'write.warning.heading')
    const text = textOf(await read('/write/hu'))
    expect(text).toContain(translate('en', 'write.anonymous.paper'))
    expect(text.indexOf(warning)).toBeGreaterThan(-1)
    expect(text.indexOf(warning)).toBeLessThan(text.indexOf('Országgyűlés'))
    expect(textOf(await read('/write/de'))).not.toContain(warning)
  })

  test('marks what is invented, what is old, and what is stopped', async () => {
    await insertChamber(services, { country: 'MA', isSample: true })
    await insertChamber(services, { country: 'IT', asOf: '2015-01-01' })
    await insertChamber(services, { country: 'ES', termEnds: '2019-01-01' })
    const why = 'a test'
    await switchCountry(services, 'ES', { targetsOff: true, why })
    const says = async (path: string, ...keys: Parameters<typeof key>[0][]) => {
      const text = textOf(await read(path))
      for (const one of keys) expect(text).toContain(key(one))
    }
    await says('/write/ma', 'write.mark.sample')
    await says('/write/it', 'write.stale.old', 'write.stale.notMailed')
    await says('/write/es', 'write.stale.term-over', 'write.off')
  })
})

function key(name: Parameters<typeof translate<'write.off'>>[1] | string) {
  return translate('en', name as 'write.off')
}

describe('a postcode', () => {
  beforeAll(async () => {
    await insertChamber(services, {
      country: 'US',
      name: 'House',
      slug: 'house',
      members: [
        { name: 'Ann One', area: 'CA-1' },
        { name: 'Bob Two', area: 'CA-2' },
        { name: 'Cy Three', area: 'NY-1' },
      ],
    })
    await importPostcodes(services, 'US', [
      { postcode: '90001', area: 'CA-1' },
      { postcode: '90002', area: 'CA-1' },
      { postcode: '90002', area: 'CA-2' },
    ])
  })
  const typed = (postcode: string) =>
    post(`${web.origin}/write/us`, { postcode })

  test('finds the lawmakers of its district', async () => {
    const { status, text } = await typed('90001-1234')
    expect(status).toBe(200)
    expect([...boxes(text).keys()]).toEqual([expect.stringContaining('Ann')])
    expect(textOf(text)).not.toContain(key('write.postcode.several'))
  })

  test('in several districts offers the choice', async () => {
    const { text } = await typed('90002')
    expect(boxes(text).size).toBe(2)
    expect(textOf(text)).toContain(key('write.postcode.several'))
  })

  test.each([
    ['none', ''],
    ['unknown', '99999'],
    ['NUL', '\0'],
    ['a quotation mark', "'"],
    ['long', 'x'.repeat(9_999)],
    ['full width', '９０００９'],
  ])('that nobody knows is said beside the field: %s', async (_, postcode) => {
    const { status, text } = await typed(postcode)
    expect(status).toBe(422)
    expect(shown(text, 'postcode')).toBe(postcode)
    expect(tags(text, 'input')).toContainEqual(
      expect.objectContaining({ name: 'postcode', 'aria-invalid': 'true' }),
    )
  })

  test('is asked for only where a table was imported', async () => {
    expect(tags(await read('/write/us'), 'form')).toContainEqual(
      expect.objectContaining({ method: 'post', action: '/write/us' }),
    )
    expect(shown(await read('/write/de'), 'postcode')).toBeUndefined()
  })
})

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
