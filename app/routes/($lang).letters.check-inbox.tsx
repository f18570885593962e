import type { LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { LettersInInbox } from '#app/features/letters/LettersInInbox.tsx'
import { answer } from '#app/http/answer.server.ts'
import { keyMeta } from '#app/ui/meta.ts'

export const loader = answer(
  async ({ context: { services } }: LoaderFunctionArgs) => ({
    isTryOut: services.inbox !== undefined,
  }),
)

export const meta: MetaFunction = (args) => keyMeta(args, 'inbox.check.heading')

export default function CheckYourInbox() {
  return <LettersInInbox {...useLoaderData<typeof loader>()} />
}
