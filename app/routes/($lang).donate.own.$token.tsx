import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
} from '@remix-run/node'
import {
  type MetaFunction,
  useActionData,
  useLoaderData,
} from '@remix-run/react'
import type { Leading } from '#app/enhance.ts'
import { openPortal } from '#app/features/donations/open-portal.server.ts'
import {
  ownHeadings,
  OwnDonationPage,
} from '#app/features/donations/OwnDonationPage.tsx'
import { showOwnDonation } from '#app/features/donations/show-own.server.ts'
import { answer } from '#app/http/answer.server.ts'
import { noStore } from '#app/http/headers.server.ts'
import { languageOf } from '#app/http/language.ts'
import { keyMeta } from '#app/ui/meta.ts'

const statuses = { known: 200, 'too-old': 410, unknown: 404 }

export const loader = answer(
  async ({ params, context: { services } }: LoaderFunctionArgs) => {
    languageOf(params)
    const own = await showOwnDonation(services, params.token!)
    return data(own, { status: statuses[own.outcome] })
  },
)

export const action = answer(
  async ({ params, context: { services } }: ActionFunctionArgs) => {
    const language = languageOf(params)
    const { outcome } = await showOwnDonation(services, params.token!)
    // The loader runs again and finds the same: the page says it.
    if (outcome !== 'known') return data(null, { status: statuses[outcome] })

    const url = await openPortal(services, params.token!, language)
    if (!url) return data({ isAway: true }, { status: 503 })
    return redirect(url, { status: 303, headers: noStore })
  },
)

export const headers = () => noStore

export const handle: Leading = { formTargets: true }

export const meta: MetaFunction<typeof loader> = ({ data, ...args }) =>
  keyMeta(args, ownHeadings[data?.outcome ?? 'unknown'])

export default function OwnDonation() {
  const own = useLoaderData<typeof loader>()
  const isAway = useActionData<typeof action>()?.isAway ?? false
  return <OwnDonationPage own={own} isAway={isAway} />
}
