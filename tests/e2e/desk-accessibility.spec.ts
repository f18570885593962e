import { readdirSync } from 'node:fs'
import { deskPerson, test } from '#tests/support/e2e-desk.ts'
import { expect } from '#tests/support/e2e-test.ts'
import {
  badColours,
  smallTargets,
  tooWide,
  violations,
} from '#tests/support/e2e-usable.ts'

/** Every page of the desk that has one address, found in the program. */
const pages = readdirSync('app/routes')
  .filter((name) => /^desk[.].*[.]tsx$|^desk[.]tsx$/.test(name))
  .filter((name) => !name.includes('$') && name !== 'desk.tsx')
  .map((name) => name.replace(/\.tsx$/, '').replace(/\._index$/, ''))
  .map((name) => `/${name.replaceAll('.', '/')}`)
  .sort()
const small = { width: 390, height: 844 }

/** In two halves, which run side by side. */
for (const half of [0, 1]) {
  const some = pages.filter((_, at) => at % 2 === half)

  test(
    `everybody can use the desk: ${some[0]} and ${some.length - 1} more`,
    { tag: '@js-only' },
    async ({ page, context }) => {
      test.slow()
      const { browserCookie } = await deskPerson('owner')
      for (const path of some) {
        // Whoever is signed in sees no page for signing in.
        if (path.startsWith('/desk/sign-in')) await context.clearCookies()
        else await context.addCookies([browserCookie])
        await page.emulateMedia({ colorScheme: 'light' })
        await page.setViewportSize(small)
        const answer = await page.goto(path)
        expect.soft(answer!.status(), path).toBe(200)
        expect.soft(await violations(page), path).toEqual([])
        await page.emulateMedia({ colorScheme: 'dark' })
        expect.soft(await badColours(page), `${path}, dark`).toEqual([])
        await page.setViewportSize({ width: 320, height: 640 })
        expect.soft(await tooWide(page), `${path}, 320 px`).toEqual([])
        expect.soft(await smallTargets(page), `${path}, 320 px`).toEqual([])
      }
    },
  )
}
