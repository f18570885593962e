import { type Language, languages } from '#app/i18n/translate.ts'
import { plainPages, states } from '#tests/support/e2e-states.ts'
import { expect, test } from '#tests/support/e2e-test.ts'
import {
  badColours,
  smallTargets,
  tooWide,
  violations,
  zoomTo200Percent,
} from '#tests/support/e2e-usable.ts'

const views = [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
]

/** One that runs from the left and one from the right, in every state. */
const ofEachDirection: Language[] = ['en', 'ar']
/** Some sentences and links: one of each kind is enough from the right. */
const onlyWords =
  /^(link-|own-(sent|erased|unknown)|letters-(deleted|unknown|thanks-own)|donate-(thanks|own-unknown)|write-unknown|letter-to-nobody|petition-not-found)/
const others = languages.filter((other) => other !== 'en')

for (const language of ofEachDirection) {
  test.describe(language, { tag: '@js-only' }, () => {
    test.use({ language })
    test.slow()

    for (const [name, reach] of Object.entries(states)) {
      const isElsewhere = name in plainPages || onlyWords.test(name)
      if (language !== 'en' && isElsewhere) continue
      test(`everybody can use ${name}`, async ({ visitor }) => {
        const { page } = visitor
        await reach(visitor)
        await page.emulateMedia({ colorScheme: 'light' })
        // The wide view and the dark colours are the same in both directions,
        // and forms and messages stand in one column on every width.
        const isWide = language === 'en' && name in plainPages
        for (const view of isWide ? views : views.slice(0, 1)) {
          await page.setViewportSize(view)
          const seen = `${view.width} px`
          expect.soft(await violations(page), `light, ${seen}`).toEqual([])
        }
        if (language === 'en') {
          await page.emulateMedia({ colorScheme: 'dark' })
          expect.soft(await badColours(page), 'dark').toEqual([])
        }
        await page.setViewportSize({ width: 320, height: 640 })
        expect.soft(await tooWide(page), '320 px').toEqual([])
        expect.soft(await smallTargets(page), '320 px').toEqual([])
        await zoomTo200Percent(page)
        expect.soft(await tooWide(page), '200 %').toEqual([])
      })
    }
  })
}

/**
 * All pages are opened in each, and looked into from the right and in one of the
 * others in turn.
 */
for (const [turn, language] of others.entries()) {
  test.describe(language, { tag: '@js-only' }, () => {
    test.use({ language })
    test.slow()

    test('everybody can use every page', async ({ visitor }) => {
      const { page, path } = visitor
      for (const [at, to] of Object.values(plainPages).entries()) {
        await page.setViewportSize(views[0]!)
        await page.goto(path(to))
        if (language === 'ar' || at % others.length === turn) {
          expect.soft(await violations(page), to).toEqual([])
        }
        await page.setViewportSize({ width: 320, height: 640 })
        expect.soft(await tooWide(page), `${to}, 320 px`).toEqual([])
        expect.soft(await smallTargets(page), `${to}, 320 px`).toEqual([])
      }
    })
  })
}
