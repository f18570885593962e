import { useLoaderData } from '@remix-run/react'
import { answerCampaigner } from '#app/features/accounts/answer-campaigner.server.ts'
import { ChamberPage } from '#app/features/desk/lawmakers/ChamberPage.tsx'
import { findPeople } from '#app/features/desk/lawmakers/find-people.server.ts'
import { soughtIn } from '#app/features/desk/lawmakers/sought-in.ts'
import { pageIn } from '#app/features/desk/page-of.ts'
import { findChamber } from '#app/features/desk/lawmakers/show-directory.server.ts'

export const loader = answerCampaigner(
  'lawmakers',
  async ({ request, params, context: { services } }) => {
    const url = new URL(request.url)
    const { country, chamber: slug } = params
    const chamber = await findChamber(services, country!, slug!)
    const q = soughtIn(url)
    const sought = { chamberId: chamber.id, q, page: pageIn(url) }
    return { chamber, q, found: await findPeople(services, sought) }
  },
)

export const meta = () => [{ title: 'A chamber' }]

export default function Chamber() {
  return <ChamberPage {...useLoaderData<typeof loader>()} />
}
