import { alone } from '#tests/support/e2e-alone.ts'
import { expect, test } from '#tests/support/e2e-test.ts'

/** What programs send that look at links before the reader does. */
const lookingOnly: Record<string, string>[] = [
  {},
  { 'Sec-Purpose': 'prefetch' },
  { 'Sec-Purpose': 'prefetch;prerender', Purpose: 'prefetch' },
  { 'User-Agent': 'Mozilla/5.0 (compatible; LinkScanner/1.0)' },
]

for (const what of ['confirm', 's'] as const) {
  test(
    `a mail scanner opens the link to /${what}/ and changes nothing`,
    { tag: '@js-only' },
    async ({ visitor, context }) => {
      const { page, t, heading } = visitor
      await visitor.sign()
      await visitor.followMail(what)
      const link = page.url()

      await alone(async () => {
        const before = await visitor.readCount()

        for (const headers of lookingOnly) {
          for (const method of ['HEAD', 'GET']) {
            const answer = await page.request.fetch(link, { method, headers })
            expect(answer.status()).toBe(200)
          }
        }

        // A file of ours, shown as a page, whose policy does not forbid it.
        const styles = page.locator('link[rel=stylesheet]')
        await page.goto((await styles.getAttribute('href'))!)
        await page.evaluate((href) => {
          const hint = document.createElement('link')
          const prefetched = new Promise((resolve, reject) => {
            hint.onload = resolve
            hint.onerror = reject
          })
          document.head.append(Object.assign(hint, { rel: 'prefetch', href }))
          return prefetched
        }, link)

        const scanner = await context.newPage()
        await scanner.goto(link, { waitUntil: 'networkidle' })
        await scanner.getByRole('button').first().hover()
        await scanner.mouse.wheel(0, 2_000)
        await scanner.mouse.move(5, 5, { steps: 20 })
        await scanner.waitForLoadState('networkidle')
        expect(scanner.url()).toBe(link)
        await scanner.close()

        expect(await visitor.readCount()).toBe(before)
      })

      await page.goto(link)
      const unchanged = what === 'confirm' ? 'confirm.heading' : 'own.heading'
      await expect(heading(t(unchanged))).toBeVisible()
      const button = what === 'confirm' ? 'confirm.submit' : 'own.leave.submit'
      await expect(visitor.button(t(button))).toBeVisible()
    },
  )
}
