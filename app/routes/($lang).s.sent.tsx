import type { LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { LinkSent } from '#app/features/signatures/AskForLink.tsx'
import { answer } from '#app/http/answer.server.ts'
import { keyMeta } from '#app/ui/meta.ts'

export const loader = answer(
  async ({ context: { services } }: LoaderFunctionArgs) => ({
    isTryOut: services.inbox !== undefined,
  }),
)

export const meta: MetaFunction = (args) => keyMeta(args, 'own.sent.heading')

export default function Sent() {
  return <LinkSent {...useLoaderData<typeof loader>()} />
}
