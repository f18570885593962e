import { randomUUID } from 'node:crypto'
import { expect, type Locator } from '@playwright/test'
import { countryName } from '#app/i18n/format.ts'
import { newToken } from '#app/features/signatures/token.server.ts'
import { alone } from './e2e-alone.ts'
import { give, openGift } from './e2e-donations.ts'
import { manyConfirm } from './e2e-crowd.ts'
import {
  AT_RISK,
  followToLetter,
  openLetter,
  SAFE,
  sendLetter,
  writeAndSend,
  writeLetter,
} from './e2e-letters.ts'
import { importList } from './e2e-stored.ts'
import { SLUG, type Visitor } from './e2e-visitor.ts'

const petition = `/petitions/${SLUG}`
export const LISTED = Array.from(
  { length: 120 },
  (_, at) => `listed-${at}.example`,
).concat(`${'a-very-long-name'.repeat(3)}.example`)

/** Pages that are the same for everybody, and need nothing to be reached. */
export const plainPages: Record<string, string> = {
  home: '/',
  petitions: '/petitions',
  privacy: '/privacy',
  findings: '/findings',
  'findings-chosen': '/findings?country=MX&kind=case',
  finding: '/findings/F2',
  'finding-case': '/findings/F6',
  country: '/findings/countries/MX',
  'country-no-client': '/findings/countries/TR',
  timeline: '/findings/timeline',
  method: '/findings/method',
  infrastructure: '/findings/infrastructure',
  corrections: '/corrections',
  check: '/check',
  donate: '/donate',
  'donate-cancelled':
    '/donate/cancelled?currency=EUR&country=FR&interval=monthly&other=33',
  data: '/data',
  about: '/about',
  contact: '/contact',
  accessibility: '/accessibility',
  code: '/confirm',
  'own-ask': '/s',
  write: '/write',
  'write-country': SAFE.path,
  'write-at-risk': AT_RISK.path,
  'write-nobody': '/write/pt',
  'write-chamber': SAFE.chamber,
  'letters-code': '/letters',
  'letters-inbox': '/letters/check-inbox',
  'letters-thanks': '/letters/thanks',
  'letters-thanks-own': '/letters/thanks?way=own',
  'letters-deleted': '/letters/deleted',
  'not-found': '/no-such-page',
}

/** Every page that a visitor can see, in each of its states: how to get there. */
export const states: Record<string, (visitor: Visitor) => Promise<unknown>> = {
  ...Object.fromEntries(
    Object.entries(plainPages).map(([name, path]) => [name, open(path)]),
  ),
  async 'infrastructure-search'(visitor) {
    await importList(LISTED)
    await open('/findings/infrastructure?q=listed')(visitor)
  },
  async 'check-match'(visitor) {
    await checkText(visitor, 'https://a.listed-1.example/x and ok.example.org')
  },
  async 'check-clear'(visitor) {
    await checkText(visitor, 'https://nothing-known.example.org/x')
  },
  async 'check-problem'(visitor) {
    await checkText(visitor, '')
    await see(visitor.page.getByRole('alert'))
  },
  async petition(visitor) {
    await manyConfirm(visitor)
    await open(petition)(visitor)
  },
  'sign-form': open(`${petition}/sign`),
  async 'sign-problems'({ page, t, path, field, button }) {
    await page.goto(path(petition))
    await field(t('sign.email')).fill('ada.example.org')
    await field(t('sign.comment')).fill('A'.repeat(501))
    await button(t('sign.submit')).click()
    await see(page.getByRole('alert'))
  },
  async 'sign-warning'({ page, t, path, button, field, heading, language }) {
    await page.goto(path(`${petition}/sign`))
    const mexico = countryName(language, 'MX')
    await field(t('sign.country')).selectOption({ label: mexico })
    await button(t('sign.submit')).click()
    await see(heading(t('sign.warning.heading')))
  },
  'check-inbox': (visitor) => visitor.sign(),
  async 'confirm-link'(visitor) {
    await visitor.sign()
    await visitor.followMail('confirm')
  },
  async thanks(visitor) {
    await visitor.sign()
    await visitor.followMail('confirm')
    await alone(() => visitor.pressConfirm())
  },
  async 'link-used'(visitor) {
    await visitor.sign()
    await visitor.followMail('confirm')
    const link = visitor.page.url()
    await alone(() => visitor.pressConfirm())
    await visitor.page.goto(link)
  },
  async 'link-withdrawn'(visitor) {
    await visitor.sign()
    await visitor.openMail()
    const link = await visitor.linkTo('confirm').getAttribute('href')
    await sayNotMe(visitor)
    await visitor.page.goto(link!)
  },
  'link-expired': open(
    `/confirm/${newToken({ id: randomUUID(), day: 1 }).token}`,
  ),
  'link-unknown': open('/confirm/broken-in-two'),
  async 'code-problems'({ page, t, path, person, field, button }) {
    await page.goto(path('/confirm'))
    await field(t('code.email')).fill(person.email)
    await field(t('code.code')).fill('AAAA-AAAA')
    await button(t('code.submit')).click()
    await see(page.getByRole('alert'))
  },
  async own(visitor) {
    await visitor.sign()
    await visitor.followMail('s')
  },
  async 'own-confirmed'(visitor) {
    const { page, t, path, field, button } = visitor
    await page.goto(path(petition))
    await visitor.fillForm()
    await field(t('sign.showName')).check()
    await button(t('sign.submit')).click()
    await visitor.followMail('confirm')
    await alone(() => visitor.pressConfirm())
    await visitor.followMail('s')
    await page.getByText(t('own.change.name')).click()
  },
  async 'own-problems'(visitor) {
    const { page, t, button } = visitor
    await visitor.sign()
    await visitor.followMail('s')
    await button(t('own.erase.submit')).click()
    await see(page.getByRole('alert'))
  },
  async 'own-withdrawn'(visitor) {
    await visitor.sign()
    await sayNotMe(visitor)
  },
  'own-unknown': open('/s/broken-in-two'),
  'own-sent': open('/s/sent'),
  'own-erased': open('/s/erased'),
  async inbox(visitor) {
    await visitor.sign()
    await visitor.openMail()
    await open('/inbox')(visitor)
  },
  async 'inbox-mail'(visitor) {
    await visitor.sign()
    await visitor.openMail()
  },
  'write-unknown': open('/write?country=ZZ'),
  'write-search': open(`${SAFE.chamber}?q=nobody-is-called-so`),
  'letter-to-nobody': open(`${SAFE.path}/letter`),
  async letter(visitor) {
    await openLetter(visitor, { count: 3 })
  },
  async 'letter-problems'(visitor) {
    const { page, t, button, field } = visitor
    await openLetter(visitor)
    await field(t('write.letter.subject')).fill('')
    await field(t('write.letter.body')).fill('Short.')
    await button(t('write.letter.next')).click()
    await see(page.getByRole('alert'))
  },
  async 'letter-how'(visitor) {
    await openLetter(visitor, { count: 4 })
    await writeLetter(visitor)
  },
  async 'letter-how-problems'(visitor) {
    const { page, t, button } = visitor
    await openLetter(visitor)
    await writeLetter(visitor)
    await button(t('write.send.submit')).click()
    await see(page.getByRole('alert'))
  },
  async 'letter-warning'(visitor) {
    await openLetter(visitor)
    await writeLetter(visitor)
    await sendLetter(visitor, AT_RISK.code)
    await see(visitor.page.getByText(visitor.t('write.risk.resident')))
  },
  async 'letters-pending'(visitor) {
    await writeAndSend(visitor, 2)
    await followToLetter(visitor)
  },
  async 'letters-own'(visitor) {
    const { t, button, heading } = visitor
    await writeAndSend(visitor)
    await followToLetter(visitor)
    await button(t('letters.pending.submit', { count: 1 })).click()
    await see(heading(t('letters.own.heading')))
  },
  'letters-unknown': open('/letters/broken-in-two'),
  async 'donate-problems'({ page, t, path, button, field }) {
    await page.goto(path('/donate?currency=EUR'))
    await field(t('donate.other')).fill('1,500')
    await button(t('donate.submit')).click()
    await see(page.getByRole('alert'))
  },
  async 'donate-currencies'({ page, t, path }) {
    await page.goto(path('/donate'))
    await page.getByText(t('donate.choose')).click()
  },
  'donate-thanks-unknown': open('/donate/thanks?session_id=cs_test_cut'),
  'donate-thanks': (visitor) => give(visitor),
  async 'donate-own'(visitor) {
    await give(visitor, 'monthly')
    await openGift(visitor)
  },
  'donate-own-unknown': open('/donate/own/broken-in-two'),
  'petition-not-found': open('/petitions/no-such-petition'),
}

async function checkText(
  { page, t, path, field, button }: Visitor,
  text: string,
) {
  await importList(LISTED)
  await page.goto(path('/check'))
  await field(t('check.text')).fill(text)
  await button(t('check.submit')).click()
}

function open(to: string) {
  return ({ page, path }: Visitor) => page.goto(path(to))
}

async function sayNotMe(visitor: Visitor) {
  const { t, button, page } = visitor
  await visitor.followMail('s')
  await button(t('own.leave.submit')).click()
  await see(page.getByText(t('own.done.withdraw')))
}

function see(what: Locator) {
  return expect(what).toBeVisible()
}
