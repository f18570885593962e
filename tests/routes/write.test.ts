import { beforeAll, describe, expect, test } from 'vitest'
import { importPostcodes } from '#app/features/lawmakers/postcodes.server.ts'
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

const mainOf = async (path: string) => (await read(path)).split('<main')[1]!

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
    expect(textOf(text)).toContain(translate('en', 'write.anywhere'))
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
    await insertChamber(services, { country: 'FI', isSample: true })
    const main = await mainOf('/write/pt')
    expect(textOf(main)).toContain(translate('en', 'write.nobody'))
    expect(textOf(main)).toMatch(/another country .*Finland sample/)
    const links = linksOf(main)
    for (const path of [
      '/petitions/moratorium',
      '/findings',
      '/write',
      '/write/eu',
      '/write/fi',
    ]) {
      expect(links).toContain(path)
    }
    expect(links).not.toContain('/write/pt')
    expect(main).toContain(translate('en', 'share.heading'))
    const here = linksOf(await mainOf('/write/eu'))
    expect(here).toContain('/write/fi')
    expect(here).not.toContain('/write/eu')
  })

  test('says who decides only where that, or somebody, is known', async () => {
    const [heading, unknown] = [
      key('write.decides'),
      key('write.decides.unknown'),
    ]
    expect(textOf(await read('/write/pt'))).not.toContain(heading)
    await insertChamber(services, { country: 'LV' })
    expect(textOf(await read('/write/lv'))).toContain(`${heading} ${unknown}`)
  })

  test('leads to few other places where lawmakers are listed', async () => {
    await insertChamber(services, { country: 'EE' })
    const before = await mainOf('/write/ee')
    expect(linksOf(before)).not.toContain('/write/eu')
    await insertChamber(services, { country: 'EU' })
    const main = await mainOf('/write/ee')
    expect(linksOf(main)).toContain('/write/eu')
    expect(textOf(main)).not.toContain(key('write.instead.countries'))
    expect(main).not.toContain(key('share.heading'))
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
