import { useLoaderData } from '@remix-run/react'
import { answerCampaigner } from '#app/features/accounts/answer-campaigner.server.ts'
import { may } from '#app/features/accounts/permissions.ts'
import { DirectoryPage } from '#app/features/desk/lawmakers/DirectoryPage.tsx'
import { findPeople } from '#app/features/desk/lawmakers/find-people.server.ts'
import { soughtIn } from '#app/features/desk/lawmakers/sought-in.ts'
import { pageIn } from '#app/features/desk/page-of.ts'
import { showDirectory } from '#app/features/desk/lawmakers/show-directory.server.ts'

export const loader = answerCampaigner(
  'lawmakers',
  async ({ request, context: { services } }, campaigner) => {
    const url = new URL(request.url)
    const q = soughtIn(url)
    return {
      countries: await showDirectory(services),
      q,
      found: q ? await findPeople(services, { q, page: pageIn(url) }) : null,
      mayManage: may(campaigner.role, 'lawmakers.manage'),
      word: url.searchParams.get('said'),
    }
  },
)

export const meta = () => [{ title: 'Lawmakers' }]

export default function Lawmakers() {
  return <DirectoryPage {...useLoaderData<typeof loader>()} />
}
