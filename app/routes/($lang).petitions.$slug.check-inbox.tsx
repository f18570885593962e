import type { LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { findPetition } from '#app/features/petitions/find-open.server.ts'
import { SignatureInInbox } from '#app/features/signatures/SignatureInInbox.tsx'
import { answer } from '#app/http/answer.server.ts'
import { keyMeta } from '#app/ui/meta.ts'

export const loader = answer(
  async ({ params, context: { services } }: LoaderFunctionArgs) => {
    await findPetition(services, params.slug!)
    return { isTryOut: services.inbox !== undefined }
  },
)

export const meta: MetaFunction = (args) => keyMeta(args, 'inbox.check.heading')

export default function CheckYourInbox() {
  return <SignatureInInbox {...useLoaderData<typeof loader>()} />
}
