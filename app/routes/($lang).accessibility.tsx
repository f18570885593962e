import type { LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { AccessibilityPage } from '#app/features/about/AccessibilityPage.tsx'
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

export const meta: MetaFunction = (args) =>
  keyMeta(args, 'accessibility.heading')

export default function Accessibility() {
  return <AccessibilityPage {...useLoaderData<typeof loader>()} />
}
