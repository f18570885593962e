import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { goOn, stopSending } from '#app/features/letters/countries.server.ts'
import { translate } from '#app/i18n/translate.ts'
import { addContent } from '#db/seed/seed.ts'
import { preparePeppers } from '#app/features/signatures/prepare-peppers.server.ts'
import { makeReady } from '#tests/support/factories.ts'
import { headingOf, linksOf, shown, tags, textOf } from '#tests/support/html.ts'
import {
  aBody,
  type InsertedChamber,
  insertChamber,
} from '#tests/support/letters.ts'
import { useServices } from '#tests/support/services.ts'
import { post, visit } from '#tests/support/visit.ts'
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
    name: 'Riksdag',
    slug: 'riksdag',
    members: [
      { name: 'Anna Ett' },
      { name: 'Bo Två', address: null },
      { name: 'ليلى <ثلاثة>', contactForm: 'https://form.example/?a=1&b=2' },
      ...Array.from({ length: 20 }, () => ({})),
      { name: 'Form Only', address: null, contactForm: 'https://f.example/' },
    ],
  })
  hungary = await insertChamber(services, { country: 'HU', slug: 'haz' })
})

/** Of who has a contact form and no address, after those with one. */
const FORM_ONLY = 23

const key = (name: string) => translate('en', name as 'write.off')
const idOf = (at: number) => sweden.members[at]!.id
const pathOf = (to: string[], more = '') =>
  `/write/se/letter?${to.map((id) => `to=${id}`).join('&')}${more}`
const at = (path: string) => visit(web.origin + path)

/** The name of the document, which is read out first. */
function titleOf(html: string): string {
  return textOf(/<title>([^]*?)<\/title>/.exec(html)![1]!)
}

/** What the page with the letter posts. */
function written(given: Record<string, string> = {}): Record<string, string> {
  const to = `${idOf(0)} ${idOf(1)}`
  const subject = 'A moratorium'
  return { act: 'how', to, in: 'en', subject, body: aBody, ...given }
}

const sendTo = (fields: Record<string, string>, country = 'se') =>
  post(`${web.origin}/write/${country}/letter`, fields)

async function letters(): Promise<number> {
  const rows = await services.db.selectFrom('letter').select('id').execute()
  return rows.length
}

describe('the page with the letter', () => {
  test('has a draft, to those chosen, in the language chosen', async () => {
    const path = pathOf([idOf(0), idOf(2)], '&in=en&opening=2')
    const { status, headers, text } = await at(path)
    expect(status).toBe(200)
    expect(headers['cache-control']).toBe('no-store')
    expect(shown(text, 'to')).toBe(`${idOf(0)} ${idOf(2)}`)
    expect(shown(text, 'in')).toBe('en')
    expect(shown(text, 'subject')).not.toBe('')
    expect(shown(text, 'body')).toContain(key('letter.opening.2'))
    expect(shown(text, 'body')!.length).toBeGreaterThan(140)
    expect(textOf(text)).toContain('Anna Ett')
    expect(textOf(text)).toContain('ليلى <ثلاثة>')
    expect(text).not.toMatch(/@parliament\.example/)
  })

  test('begins in one of three ways unless one is chosen', async () => {
    const openings = [1, 2, 3].map((number) => key(`letter.opening.${number}`))
    const seen = new Set<string | undefined>()
    for (let times = 0; times < 60 && seen.size < 3; times += 1) {
      const body = shown((await at(pathOf([idOf(0)]))).text, 'body')!
      seen.add(openings.find((opening) => body.startsWith(opening)))
    }
    expect(seen).toEqual(new Set(openings))
  })

  test('leads to its other beginnings, to the same people', async () => {
    const { text } = await at(pathOf([idOf(0)], '&opening=1'))
    expect(linksOf(text)).toContain(pathOf([idOf(0)], '&in=en&opening=3'))
  })

  test('asks whom to write to where nobody, or nobody known, is chosen', async () => {
    const nobody = ['', 'to=', 'to=x', `to=${randomUUID()}`, 'to=%00']
    const foreign = `to=${hungary.members[0]!.id}`
    for (const query of [...nobody, foreign]) {
      const { status, text } = await at(`/write/se/letter?${query}`)
      expect([query, status]).toEqual([query, 422])
      expect(textOf(text)).toContain(key('problem.to.none'))
      expect(linksOf(text)).toContain('/write/se')
    }
  })

  test('lets 20 be written to, and of 21 some be unticked', async () => {
    const ids = sweden.members.map(({ id }) => id)
    expect((await at(pathOf(ids.slice(0, 20)))).status).toBe(200)
    const { status, text } = await at(pathOf(ids.slice(0, 21)))
    expect(status).toBe(422)
    expect(textOf(text)).toContain(key('problem.to.too-many'))
    const ticked = tags(text, 'input').filter((box) => 'checked' in box)
    expect(ticked.map(({ value }) => value)).toEqual(ids.slice(0, 21))
  })

  test('leads to the warning where a letter can be a risk', async () => {
    const path = `/write/hu/letter?to=${hungary.members[0]!.id}`
    const warning = key('write.warning.short')
    const { text: warned } = await at(path)
    expect(textOf(warned)).toContain(warning)
    expect(warned).toContain('href="/write/hu#safety"')
    const { text } = await at(pathOf([idOf(0)]))
    expect(textOf(text)).not.toContain(warning)
  })
})

describe('a letter that is written', () => {
  test.each([
    ['subject', '', 'problem.subject.empty'],
    ['subject', 'x'.repeat(151), 'problem.subject.too-long'],
    ['subject', 'A <b>moratorium</b>', 'problem.body.html'],
    ['body', 'x'.repeat(139), 'problem.body.too-short'],
    ['body', 'x'.repeat(4_001), 'problem.body.too-long'],
    ['body', `<p>${aBody}</p>`, 'problem.body.html'],
    ['body', `${aBody}\0`, 'problem.body.unreadable'],
  ])(
    'comes back with its %s as it was typed: case %#',
    async (field, typed, problem) => {
      for (const act of ['how', 'send', 'own']) {
        const fields = written({ [field]: typed, act })
        const { status, headers, text } = await sendTo(fields)
        expect(status).toBe(422)
        expect(headers['cache-control']).toBe('no-store')
        expect(textOf(text)).toContain(key(problem))
        expect(shown(text, field)).toBe(typed)
        expect(shown(text, 'to')).toBe(fields.to)
      }
      expect(await letters()).toBe(0)
    },
  )

  test('shows how it can be sent, and keeps it in every form', async () => {
    const body = `${aBody}\r\n\r\n"1" < 2 & 3`
    const { status, text } = await sendTo(written({ body }))
    expect(status).toBe(200)
    expect(headingOf(text)).toBe(key('write.how.heading'))
    const kept = tags(text, 'input').filter(({ name }) => name === 'body')
    expect(kept).toHaveLength(3)
    for (const { value } of kept) expect(value).toBe(body)
    expect(titleOf(text)).toContain(key('write.how.heading'))
    expect(linksOf(text)).toEqual(expect.arrayContaining(['#own', '#send']))
    for (const id of ['own', 'send']) {
      expect(tags(text, 'h2')).toContainEqual(expect.objectContaining({ id }))
    }
  })

  test('can be changed once more', async () => {
    const fields = written({ act: 'edit', subject: '', body: 'Short.' })
    const { status, text } = await sendTo(fields)
    expect(status).toBe(200)
    expect(shown(text, 'body')).toBe('Short.')
    expect(titleOf(text)).toContain(key('write.letter.heading'))
    expect(tags(text, 'input')).not.toContainEqual(
      expect.objectContaining({ 'aria-invalid': 'true' }),
    )
  })
})

describe('how to send it', () => {
  test('by a mail program, Gmail or Outlook, to each with an address', async () => {
    const to = `${idOf(0)} ${idOf(1)} ${idOf(2)}`
    const { text } = await sendTo(written({ to }))
    const links = linksOf(text)
    const { mailTo } = sweden.members[0]!
    const mails = links.filter((href) => href.startsWith('mailto:'))
    expect(mails).toHaveLength(2)
    expect(mails[0]).toContain(`mailto:${mailTo}?subject=A%20moratorium&body=`)
    expect(decodeURIComponent(mails[0]!)).toContain(
      `Dear Anna Ett,\r\n\r\n${aBody}\r\n\r\n${key('letter.closing')}\r\n[Your name]`,
    )
    for (const host of [
      'mail.google.com',
      'outlook.live.com',
      'form.example',
    ]) {
      const found = tags(text, 'a').filter(({ href }) => href!.includes(host))
      expect(found.length).toBeGreaterThan(0)
      for (const { rel } of found) expect(rel).toBe('noreferrer')
    }
    expect(textOf(text)).toContain(key('write.own.none'))
    expect(text.match(/<textarea/g)).toHaveLength(3)
    expect(text).toContain('Dear ليلى &lt;ثلاثة&gt;,')
  })

  test('each link says to whom it leads', async () => {
    const { text } = await sendTo(written({ to: `${idOf(0)} ${idOf(2)}` }))
    const named = tags(text, 'a').map((link) => link['aria-label'])
    for (const way of ['Mail program', 'Gmail', 'Outlook']) {
      expect(named).toContain(`${way}: Anna Ett`)
      expect(named).toContain(`${way}: ليلى <ثلاثة>`)
    }
  })

  test('by hand: subject and addresses stand there to be copied', async () => {
    const { text } = await sendTo(written({ subject: 'A "ban" & more' }))
    const { mailTo } = sweden.members[0]!
    expect(text).toContain(`<bdi dir="ltr">${mailTo}</bdi>`)
    expect(text.match(/<bdi dir="ltr">/g)).toHaveLength(1)
    const words = textOf(text)
    expect(words.split('Subject A "ban" & more')).toHaveLength(2)
    expect(words.indexOf('Subject A')).toBeLessThan(words.indexOf(mailTo!))
  })

  test('by a contact form where there is nothing else', async () => {
    const to = `${idOf(0)} ${idOf(FORM_ONLY)}`
    const words = textOf((await sendTo(written({ to }))).text)
    expect(words).toContain(key('write.own.formOnly'))
    expect(words).not.toContain(key('write.own.none'))
    expect(words).toContain(`Form Only ${key('write.mark.form')}`)
    expect(words).not.toContain(key('write.mark.no-address'))
  })

  test('what a link cannot hold is to be pasted, and it is said', async () => {
    const body = 'A word. '.repeat(300).trim()
    const { text } = await sendTo(written({ body }))
    expect(textOf(text)).toContain(key('write.own.long'))
    const mail = linksOf(text).find((href) => href.startsWith('mailto:'))
    expect(mail).toMatch(/\?subject=A%20moratorium$/)
  })

  test('"I sent it" counts, and stores nobody', async () => {
    const { status, headers } = await sendTo(written({ act: 'own' }))
    expect(status).toBe(303)
    expect(headers.location).toBe('/letters/thanks?way=own')
    const { way, count } = await services.db
      .selectFrom('letter_tally')
      .select(['way', 'count'])
      .executeTakeFirstOrThrow()
    expect([way, count]).toEqual(['own', 1])
    expect(await letters()).toBe(0)
  })

  test('from here it says who gets one, and why others do not', async () => {
    const { text } = await sendTo(written())
    const words = textOf(text)
    const others = words.indexOf('Bo Två no verified address')
    const theirs = words.indexOf(translate('en', 'write.send.to', { count: 1 }))
    expect(others).toBeGreaterThan(-1)
    expect(theirs).toBeGreaterThan(others)
    expect(words).toContain(translate('en', 'write.send.consent', { count: 1 }))
    const to = `${idOf(0)} ${idOf(2)}`
    const two = textOf((await sendTo(written({ to }))).text)
    expect(two).toContain('this letter to those 2 people')
  })

  test('from here it says where all sending is stopped', async () => {
    const stopped = key('write.send.stopped')
    const how = async () => textOf((await sendTo(written())).text)
    expect(await how()).not.toContain(stopped)
    await stopSending(services, 'a test')
    // Also before anybody has written anything.
    for (const path of ['/write/se', pathOf([idOf(0)])]) {
      expect(textOf((await at(path)).text)).toContain(stopped)
    }
    const words = await how()
    await goOn(services)
    const place = words.indexOf(stopped)
    expect(place).toBeGreaterThan(words.lastIndexOf(key('write.send.heading')))
    expect(place).toBeLessThan(words.indexOf(key('write.send.email')))
  })

  test('not from here where nobody can get one', async () => {
    const { text } = await sendTo(written({ to: idOf(1) }))
    expect(textOf(text)).toContain(key('write.send.nobody'))
  })
})
