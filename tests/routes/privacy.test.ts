import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { languages, localPath, translate } from '#app/i18n/translate.ts'
import { en } from '#app/i18n/en/index.ts'
import { insertPetition } from '#tests/support/factories.ts'
import { linksOf, textOf } from '#tests/support/html.ts'
import { useServices } from '#tests/support/services.ts'
import { visit } from '#tests/support/visit.ts'
import { useWeb } from '#tests/support/web.ts'

const services = useServices()
const web = useWeb(services)
const inbox = { list: async () => [], read: async () => undefined }
const contacts = {
  organisation: 'Campaign <Test> e.V.',
  contact: 'privacy@campaign.example',
  security: 'mailto:security@campaign.example',
}

async function pageIn(language: (typeof languages)[number]) {
  const path = localPath(language, '/privacy')
  const { status, text } = await visit(web.origin + path)
  expect(status).toBe(200)
  return { text: textOf(text), links: linksOf(text) }
}

beforeEach(() => {
  services.contacts = contacts
  services.inbox = undefined
})

describe.each(languages)('what happens to the data, in %s', (language) => {
  test('says who answers for it, and how to reach them', async () => {
    const { text, links } = await pageIn(language)
    expect(text).toContain('Campaign <Test> e.V.')
    expect(links).toContain('mailto:privacy@campaign.example')
    expect(links).toContain('mailto:security@campaign.example')
    expect(text).not.toContain(translate(language, 'privacy.who.tryOut'))
  })

  test('says that nobody does when it is only tried out', async () => {
    services.inbox = inbox
    const { text, links } = await pageIn(language)
    expect(text).toContain(spaced(translate(language, 'privacy.who.tryOut')))
    expect(text).not.toContain('Campaign')
    expect(links.join()).not.toContain('mailto:')
  })

  test('says everything that there is to say, each thing once', async () => {
    const { text } = await pageIn(language)
    const elsewhere = /^privacy\.(link|heading|who\.tryOut|faults\.contact)$/
    const keys = (
      Object.keys(en.messages) as (keyof typeof en.messages)[]
    ).filter((key) => key.startsWith('privacy.') && !elsewhere.test(key))
    expect(keys.length).toBeGreaterThan(50)
    for (const key of keys) {
      const sentence = spaced(translate(language, key as 'privacy.intro'))
      expect([key, text.includes(sentence)]).toEqual([key, true])
    }
  })

  test('leads to the page of one’s own', async () => {
    const { links } = await pageIn(language)
    expect(links).toContain(localPath(language, '/s'))
  })
})

test.each([
  ['https://campaign.example/write', ['https://campaign.example/write']],
  ['Data team, 1 Main Street', []],
  ['javascript:alert(1)', []],
  ['data:text/html,x@y', []],
])('the contact %s becomes these links: %j', async (contact, expected) => {
  services.contacts = { organisation: 'Campaign', contact }
  const { text, links } = await pageIn('en')
  expect(text).toContain(contact)
  expect(text).toContain(translate('en', 'privacy.faults.contact'))
  const foreign = links.filter((href) => !/^[/#]/.test(href))
  expect(foreign).toEqual(expected)
})

describe('the way there', () => {
  let slug: string
  beforeAll(async () => {
    slug = (await insertPetition(services)).slug
  })

  test.each(languages)(
    'stands beside the form and below it (%s)',
    async (to) => {
      const path = localPath(to, `/petitions/${slug}/sign`)
      const { text } = await visit(web.origin + path)
      const here = localPath(to, '/privacy')
      const links = linksOf(text).filter((href) => href === here)
      expect(links).toHaveLength(2)
    },
  )
})

/** French holds its colons with spaces that no line is broken at. */
function spaced(text: string): string {
  return text.replace(/\s+/g, ' ')
}
