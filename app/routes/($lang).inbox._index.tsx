import type { LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { InboxList } from '#app/features/inbox/InboxList.tsx'
import { openInbox } from '#app/features/inbox/open.server.ts'
import { answer } from '#app/http/answer.server.ts'
import { noStore } from '#app/http/headers.server.ts'
import { keyMeta } from '#app/ui/meta.ts'

export const loader = answer(async ({ context }: LoaderFunctionArgs) => {
  const inbox = await openInbox(context)
  const mails = await inbox.list()
  return mails.map((mail) => ({ ...mail, at: mail.at.toISOString() }))
})

export const headers = () => noStore

export const meta: MetaFunction = (args) => keyMeta(args, 'tryout.heading')

export default function Inbox() {
  return <InboxList mails={useLoaderData<typeof loader>()} />
}
