import type { LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { InboxMail } from '#app/features/inbox/InboxMail.tsx'
import { openInbox } from '#app/features/inbox/open.server.ts'
import { answer } from '#app/http/answer.server.ts'
import { PageNotFound } from '#app/http/errors.ts'
import { noStore } from '#app/http/headers.server.ts'
import { keyMeta } from '#app/ui/meta.ts'

export const loader = answer(
  async ({ params, context }: LoaderFunctionArgs) => {
    const inbox = await openInbox(context)
    const mail = await inbox.read(params.id!)
    if (!mail) throw new PageNotFound()
    return { ...mail, at: mail.at.toISOString() }
  },
)

export const headers = () => noStore

export const meta: MetaFunction = (args) => keyMeta(args, 'tryout.heading')

export default function Mail() {
  return <InboxMail mail={useLoaderData<typeof loader>()} />
}
