import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { showThanks } from '#app/features/donations/show-thanks.server.ts'
import {
  NoSuchPayment,
  thanksHeading,
  ThanksPage,
} from '#app/features/donations/ThanksPage.tsx'
import { answer } from '#app/http/answer.server.ts'
import { noStore } from '#app/http/headers.server.ts'
import { languageOf } from '#app/http/language.ts'
import { keyMeta } from '#app/ui/meta.ts'

export const loader = answer(
  async ({ request, params, context: { services } }: LoaderFunctionArgs) => {
    languageOf(params)
    const session = new URL(request.url).searchParams.get('session_id')
    const thanks = await showThanks(services, session)
    return data(thanks ?? null, { status: thanks ? 200 : 404 })
  },
)

export const headers = () => noStore

export const meta: MetaFunction<typeof loader> = ({ data, ...args }) =>
  keyMeta(args, thanksHeading(data ?? null))

export default function Thanks() {
  const thanks = useLoaderData<typeof loader>()
  return thanks ? <ThanksPage {...thanks} /> : <NoSuchPayment />
}
