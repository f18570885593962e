import type { LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { AboutPage } from '#app/features/about/AboutPage.tsx'
import { answer } from '#app/http/answer.server.ts'
import { languageOf } from '#app/http/language.ts'
import { keyMeta } from '#app/ui/meta.ts'

export const loader = answer(
  async ({ params, context }: LoaderFunctionArgs) => {
    languageOf(params)
    const { contacts, inbox, sourceUrl } = context.services
    return { contacts: inbox ? undefined : contacts, sourceUrl }
  },
)

export const meta: MetaFunction = (args) => keyMeta(args, 'about.heading')

export default function About() {
  return <AboutPage {...useLoaderData<typeof loader>()} />
}
