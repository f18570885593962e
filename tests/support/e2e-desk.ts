import {
  type Browser,
  type BrowserContext,
  type Locator,
  type Page,
  test as base,
} from '@playwright/test'
import { TOTP } from 'otpauth'
import { sessionCookie } from '#app/features/accounts/cookies.server.ts'
import { ownerLink } from '#app/features/accounts/invitations.server.ts'
import { openSession } from '#app/features/accounts/sessions.server.ts'
import type { Role } from '#db/schema.ts'
import { connect, type Db, openPool } from '#db/client.server.ts'
import { openEmbedded } from '#db/embedded.server.ts'
import { type DeskPerson, signedIn } from './desk.ts'
import { aPerson, expect } from './e2e-test.ts'
import { aVisitor } from './e2e-visitor.ts'

export { expect }

/** Where the program has its desk when it is tried out. */
export const DESK = `http://localhost:${process.env.E2E_PORT}`
const SITE = `http://127.0.0.1:${process.env.E2E_PORT}`

/**
 * Playwright's `test` at the desk: pages may hydrate and set cookies there, but
 * what is missing, not ours, or against the page's own policy fails the test.
 */
export const test = base.extend<{ guard: undefined }>({
  baseURL: DESK,
  guard: [
    async ({ context }, run) => {
      const wrong = watch(context)
      await run(undefined)
      expect(wrong).toEqual([])
    },
    { auto: true },
  ],
})

function watch(context: BrowserContext): string[] {
  const wrong: string[] = []
  const own = new RegExp(
    `^(about:|http://(localhost|127\\.0\\.0\\.1):${process.env.E2E_PORT}/)`,
  )
  context.on('request', (request) => {
    if (!own.test(request.url())) wrong.push(request.url())
  })
  context.on('response', (response) => {
    const type = response.request().resourceType()
    if (type !== 'document' && response.status() >= 400) {
      wrong.push(`${response.status()}: ${response.url()}`)
    }
  })
  context.on('console', (message) => {
    const text = message.text()
    if (/content security policy/i.test(text)) wrong.push(text)
  })
  return wrong
}

/** Works with the database of the program that is tested. */
export async function usingDatabase<Result>(
  work: (services: { db: Db; now: () => Date }) => Promise<Result>,
): Promise<Result> {
  const dir = process.env.E2E_DATA_DIR!
  const database = await openEmbedded({ dir, attach: true })
  const db = connect(openPool(database.url, { max: 1 }))
  try {
    return await work({ db, now: () => new Date() })
  } finally {
    await db.destroy()
    await database.stop()
  }
}

/**
 * Somebody who works at the desk and is signed in, for
 * `context.addCookies([person.browserCookie])`.
 */
export function deskPerson(role: Role, name?: string) {
  return usingDatabase(async (services) => {
    const person = await signedIn({ ...services, origin: DESK }, role, name)
    return { ...person, browserCookie: browserCookie(person.cookie) }
  })
}

/** The same person in another browser. */
export function inAnotherBrowser({ id }: Pick<DeskPerson, 'id'>) {
  return usingDatabase(async (services) => {
    const value = await openSession(services, {
      campaignerId: id,
      way: 'passkey',
      browser: 'Safari on iPhone',
    })
    return browserCookie(await sessionCookie({ origin: DESK }).serialize(value))
  })
}

function browserCookie(sent: string) {
  const [, name, value] = /^([^=]+)=([^;]*)/.exec(sent) as unknown as string[]
  return { name: name!, value: value!, domain: 'localhost', path: '/' }
}

/** Where the link for an owner leads that the program prints. */
export async function ownerPath(): Promise<string> {
  return `/desk/invitation/${await usingDatabase(ownerLink)}`
}

/** What an authenticator app shows for this secret, `later` steps from now. */
export function appCode(secret: string, later = 0): string {
  const timestamp = Date.now() + later * 30_000
  return new TOTP({ secret }).generate({ timestamp })
}

/** A device that keeps passkeys, and whose owner always agrees. */
export async function withAuthenticator(context: BrowserContext) {
  const page = context.pages()[0] ?? (await context.newPage())
  const cdp = await context.newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return page
}

/** Nobody has the patience for more. */
const MOST_STOPS = 40

/** Goes on by keyboard until `wanted` has the focus. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    await page.keyboard.press('Tab')
    if (await wanted.evaluate((it) => it === document.activeElement)) return
  }
  throw new Error(`${wanted} is not reached in ${MOST_STOPS} stops.`)
}

/** Somebody at the public pages, in a browser of their own. */
export async function visitorBeside(browser: Browser, name: string) {
  const context = await browser.newContext({ baseURL: SITE })
  return aVisitor(await context.newPage(), 'en', aPerson(name))
}
