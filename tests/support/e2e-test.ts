import { randomUUID } from 'node:crypto'
import { expect, type Request, test as base } from '@playwright/test'
import type { Language } from '#app/i18n/translate.ts'
import { standInOrigin } from './e2e-donations.ts'
import { allowHaste } from './e2e-stored.ts'
import { aVisitor, type Visitor } from './e2e-visitor.ts'

export { expect }

const names: Record<Language, string> = {
  en: 'Ada Lovelace',
  fr: 'Hélène Lefèvre-Cœur',
  es: 'Íñigo Núñez',
  ar: 'ليلى منصور',
  hu: 'Erdős Őzike',
  hi: 'अनुराधा शर्मा',
}

/**
 * Playwright's `test` with a visitor who reads `language`, and a guard: a page
 * that loads what is missing or not ours, breaks its own policy or sets a
 * cookie fails the test that opened it.
 */
export const test = base.extend<
  { language: Language; visitor: Visitor; guard: undefined },
  { haste: undefined }
>({
  haste: [
    async ({ browser: _ }, run) => {
      await allowHaste()
      await run(undefined)
    },
    { auto: true, scope: 'worker' },
  ],
  language: ['en', { option: true }],
  visitor: async ({ page, language }, run) => {
    await run(aVisitor(page, language, aPerson(names[language])))
  },
  guard: [
    async ({ context, baseURL }, run) => {
      const wrong: string[] = []
      const foreign: Request[] = []
      context.on('request', (request) => {
        const url = request.url()
        const isOurs = url.startsWith(`${baseURL}/`)
        if (!isOurs && !url.startsWith('about:')) foreign.push(request)
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
      await run(undefined)
      expect(await beyondCheckout(foreign)).toEqual([])
      expect(wrong).toEqual([])
      expect(await context.cookies()).toEqual([])
    },
    { auto: true },
  ],
})

/** A form of ours may lead to where gifts are paid; nothing comes from there. */
async function beyondCheckout(foreign: Request[]): Promise<string[]> {
  if (foreign.length === 0) return []
  const origin = await standInOrigin()
  const isThere = (url: string) => url.startsWith(`${origin}/`)
  return foreign
    .filter((request) => {
      const isLed = request.isNavigationRequest()
      return !isThere(request.url()) || !(isLed || isThere(pageOf(request)))
    })
    .map((request) => request.url())
}

/** Which page asked for it. */
function pageOf(request: Request): string {
  return request.headers().referer ?? ''
}

/** Nobody else's address and name, so that tests do not meet. */
export function aPerson(name: string) {
  const id = randomUUID()
  return { name: `${name} ${id.slice(0, 8)}`, email: `${id}@example.org` }
}
