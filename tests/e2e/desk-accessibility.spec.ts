import { readdirSync } from 'node:fs'
import { deskPerson, test } from '#tests/support/e2e-desk.ts'
import { expect } from '#tests/support/e2e-test.ts'
import {
  badColours,
  smallTargets,
  tooWide,
  violations,
  zoomTo200Percent,
} from '#tests/support/e2e-usable.ts'

/** Every page of the desk that has one address, found in the program. */
const pages = readdirSync('app/routes')
  .filter((name) => /^desk[.].*[.]tsx$|^desk[.]tsx$/.test(name))
  .filter((name) => !name.includes('$') && name !== 'desk.tsx')
  .map((name) => name.replace(/\.tsx$/, '').replace(/\._index$/, ''))
  .map((name) => `/${name.replaceAll('.', '/')}`)
  .sort()
const views = [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
]

test('everybody can use every page of the desk', async ({ page, context }) => {
  test.slow()
  const { browserCookie } = await deskPerson('owner')
  await context.addCookies([browserCookie])
  for (const path of pages) {
    await page.emulateMedia({ colorScheme: 'light' })
    await page.setViewportSize(views[0]!)
    const answer = await page.goto(path)
    expect.soft(answer!.status(), path).toBe(200)
    for (const view of views) {
      await page.setViewportSize(view)
      expect.soft(await violations(page), `${path}, ${view.width}`).toEqual([])
    }
    await page.emulateMedia({ colorScheme: 'dark' })
    expect.soft(await badColours(page), `${path}, dark`).toEqual([])
    await page.setViewportSize({ width: 320, height: 640 })
    expect.soft(await tooWide(page), `${path}, 320 px`).toEqual([])
    expect.soft(await smallTargets(page), `${path}, 320 px`).toEqual([])
  }
  await zoomTo200Percent(page)
  expect.soft(await tooWide(page), '200 %').toEqual([])
})
