import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  redirect,
} from '@remix-run/node'
import {
  type MetaFunction,
  useActionData,
  useLoaderData,
} from '@remix-run/react'
import type { Leading } from '#app/enhance.ts'
import { openingOf } from '#app/features/donations/control.server.ts'
import { DonatePage, type Told } from '#app/features/donations/DonatePage.tsx'
import { readGift } from '#app/features/donations/form.ts'
import { showDonate } from '#app/features/donations/show-donate.server.ts'
import { startCheckout } from '#app/features/donations/start-checkout.server.ts'
import { answer } from '#app/http/answer.server.ts'
import { noStore } from '#app/http/headers.server.ts'
import { languageOf } from '#app/http/language.ts'
import { readLongForm } from '#app/http/read-form.server.ts'
import { regionOf } from '#app/http/region.ts'
import { keyMeta } from '#app/ui/meta.ts'

export const loader = answer(
  async ({ request, params, context }: LoaderFunctionArgs) => {
    const { services, isLocal } = context
    const asked = new URL(request.url).searchParams
    const language = languageOf(params)
    const guess = regionOf(request)
    const view = await showDonate(services, language, asked, guess)
    return data({ view, isLocal }, { headers: { Vary: 'Accept-Language' } })
  },
)

export const action = answer(
  async ({ request, params, context }: ActionFunctionArgs) => {
    const { services, client } = context
    const language = languageOf(params)
    const fields = await readLongForm(request)
    /** The page again, with all that was typed. */
    async function again(told: Told, status: number) {
      const view = await showDonate(services, language, fields)
      return data({ ...told, view }, { status })
    }
    if ((await openingOf(services)) !== 'open') return again({}, 503)
    const form = readGift(fields)
    if (!form.ok) return again({ problems: form.problems }, 422)

    const checkout = await startCheckout(services, {
      gift: form.value,
      language,
      client,
      website: fields.get('website') ?? '',
    })
    if (checkout.outcome === 'busy') return again({ isBusy: true }, 503)
    return redirect(checkout.url, { status: 303, headers: noStore })
  },
)

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders

export const handle: Leading = { formTargets: true }

export const meta: MetaFunction = (args) =>
  keyMeta(args, 'donate.heading', 'donate.description')

export default function Donate() {
  const shown = useLoaderData<typeof loader>()
  return <DonatePage {...shown} {...useActionData<typeof action>()} />
}
