import type { LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { listEvents } from '#app/features/findings/events.server.ts'
import { listFindings } from '#app/features/findings/list.server.ts'
import { TimelinePage } from '#app/features/findings/TimelinePage.tsx'
import { answer } from '#app/http/answer.server.ts'
import { languageOf } from '#app/http/language.ts'
import { keyMeta } from '#app/ui/meta.ts'

export const loader = answer(
  async ({ params, context: { services } }: LoaderFunctionArgs) => {
    const language = languageOf(params)
    const [events, { findings, toAll }] = await Promise.all([
      listEvents(services, language),
      listFindings(services, language),
    ])
    const told = new Set(events.map(({ finding }) => finding))
    // The last event tells who the potential clients are said to be.
    const answered = findings.filter(
      ({ id, kind }) => told.has(id) || kind === 'clients',
    )
    return { events, toAll, findings: answered }
  },
)

export const meta: MetaFunction = (args) =>
  keyMeta(args, 'timeline.heading', 'timeline.description')

export default function Timeline() {
  return <TimelinePage {...useLoaderData<typeof loader>()} />
}
