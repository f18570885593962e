import { expect } from '@playwright/test'
import { alone } from './e2e-alone.ts'
import { deliveredTo } from './e2e-inbox.ts'
import { aPerson } from './e2e-test.ts'
import { SLUG, type Visitor } from './e2e-visitor.ts'

/** Ten from a country make it be named; names that are long or foreign. */
const crowd: [country: string, name: string, times: number][] = [
  ['FR', 'Jean-Baptiste', 12],
  ['CD', 'Marie-Thérèse Ntumba wa Kalonji Mukendi Tshibangu', 10],
  ['RO', 'Szabó Őrs', 2],
  ['EG', 'فاطمة الزهراء', 1],
]

/** Signs and confirms as many people would, without a browser's help. */
export async function manyConfirm({ page, path }: Visitor): Promise<void> {
  const people = crowd.flatMap(([country, name, times]) =>
    Array.from({ length: times }, () => ({ country, ...aPerson(name) })),
  )
  for (const person of people) {
    const form = { ...person, show_name: 'yes' }
    const answer = await page.request.post(path(`/petitions/${SLUG}/sign`), {
      form,
    })
    expect(answer.url()).toContain('/check-inbox')
  }
  await alone(async () => {
    for (const { email } of people) {
      const mails = () => deliveredTo(email)
      await expect.poll(mails).toHaveLength(1)
      const [mail] = await mails()
      const link = mail!.links.find((url) => url.includes('/confirm/'))
      const answer = await page.request.post(link!)
      expect(answer.url()).toContain('/thanks')
    }
  })
}
