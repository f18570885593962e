import type { LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { ContactPage } from '#app/features/about/ContactPage.tsx'
import { answer } from '#app/http/answer.server.ts'
import { languageOf } from '#app/http/language.ts'
import { keyMeta } from '#app/ui/meta.ts'

export const loader = answer(
  async ({ params, context }: LoaderFunctionArgs) => {
    languageOf(params)
    const { contacts, inbox } = context.services
    return { contacts: inbox ? undefined : contacts }
  },
)

export const meta: MetaFunction = (args) => keyMeta(args, 'contact.heading')

export default function Contact() {
  return <ContactPage {...useLoaderData<typeof loader>()} />
}
