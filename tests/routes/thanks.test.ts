import { expect, test } from 'vitest'
import { type Language, localPath, translate } from '#app/i18n/translate.ts'
import { insertPetition } from '#tests/support/factories.ts'
import { headingOf, tags, textOf } from '#tests/support/html.ts'
import { useServices } from '#tests/support/services.ts'
import { visit } from '#tests/support/visit.ts'
import { useWeb } from '#tests/support/web.ts'

const services = useServices()
const web = useWeb(services)

async function thanks(language: Language) {
  const petition = await insertPetition(services)
  await services.db
    .insertInto('signature_tally')
    .values({ petition_id: petition.id, country: 'GB', count: 12_345 })
    .execute()
  const path = localPath(language, `/petitions/${petition.slug}`)
  const { status, headers, text } = await visit(`${web.origin}${path}/thanks`)
  expect(status).toBe(200)
  expect(headers['set-cookie']).toBeUndefined()
  const action = `Stop it (${petition.slug})`
  return {
    text,
    link: `https://campaign.example${path}`,
    words: translate(language, 'share.text', { action }),
    subject: translate(language, 'share.subject'),
  }
}

test.each(['en', 'ar'] as const)('thanks and counts (%s)', async (language) => {
  const { text } = await thanks(language)
  expect(headingOf(text)).toBe(translate(language, 'thanks.heading'))
  const counted = language === 'en' ? '12,345' : /12[,٬.]345|١٢٬٣٤٥/
  expect(textOf(text)).toMatch(counted)
})

test.each(['en', 'ar'] as const)(
  'each channel gets text and link, and learns nothing before (%s)',
  async (language) => {
    const { text, link, words, subject } = await thanks(language)
    const links = tags(text, 'a').filter(({ href }) => !/^[/#]/.test(href!))
    const urls = links.map(({ href }) => new URL(href!))
    const whole = `${words}\n\n${link}`

    expect(
      urls.map(({ protocol, host, pathname }) => protocol + host + pathname),
    ).toEqual([
      'mailto:',
      'https:wa.me/',
      'https:t.me/share/url',
      'https:share.joinmastodon.org/',
      'https:x.com/intent/post',
      'https:www.facebook.com/sharer/sharer.php',
    ])
    const [email, whatsApp, telegram, mastodon, x, facebook] = urls.map(
      ({ search, hash }) =>
        Object.fromEntries(new URLSearchParams(search || hash.slice(1))),
    )
    expect(email).toEqual({ subject, body: whole })
    expect(whatsApp).toEqual({ text: whole })
    expect(telegram).toEqual({ url: link, text: words })
    expect(mastodon).toEqual({ text: whole })
    expect(x).toEqual({ text: words, url: link })
    expect(facebook).toEqual({ u: link })

    for (const { rel, target } of links) {
      expect(rel!.split(' ')).toEqual(
        expect.arrayContaining(['noopener', 'noreferrer']),
      )
      expect(target).toBeUndefined()
    }
    expect(text).not.toMatch(/<(img|script|iframe|form)\b/)
  },
)

test('the link can be copied', async () => {
  const { text, link } = await thanks('en')
  const [field] = tags(text, 'input')
  expect(field).toMatchObject({ type: 'url', value: link, readonly: '' })
  expect(field).not.toHaveProperty('name')
})
