import { languages } from '#app/i18n/translate.ts'
import { states } from '#tests/support/e2e-states.ts'
import { test } from '#tests/support/e2e-test.ts'

// Pictures to look at: SCREENS=/tmp/screens npm run e2e -- screens
// Without that variable the configuration leaves this file out.
const folder = process.env.SCREENS

for (const language of languages) {
  test.describe(language, { tag: '@js-only' }, () => {
    test.use({ language })
    test.slow()

    for (const [name, reach] of Object.entries(states)) {
      test(`pictures of ${name}`, async ({ visitor }) => {
        const { page } = visitor
        await reach(visitor)
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme })
          for (const width of [390, 1280]) {
            await page.setViewportSize({ width, height: 800 })
            const path = `${folder}/${name}-${language}-${width}-${colorScheme}.png`
            await page.screenshot({ path, fullPage: true })
          }
        }
      })
    }
  })
}
