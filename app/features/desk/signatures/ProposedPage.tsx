import { Facts } from '#app/ui/desk/Facts.tsx'
import { Moment } from '#app/ui/desk/Moment.tsx'
import { Section } from '#app/ui/desk/Section.tsx'
import { Places } from './Places.tsx'
import { PreviewFacts } from './PreviewFacts.tsx'
import type { ProposedView } from './show-bulk.server.ts'

/** What somebody proposed, looked at now, for whoever decides about it. */
export function ProposedPage({ view }: { view: ProposedView }) {
  const { approval, seen, facts, preview } = view
  return (
    <>
      <h1>What was proposed</h1>
      <Places here="" />
      <p className="lead">{approval.summary}</p>
      <Facts
        facts={[
          ['Proposed by', <bdi key="by">{approval.proposer}</bdi>],
          ['When', <Moment key="at" at={approval.proposedAt} />],
          ['Why', approval.reason],
          ['Counted then', seen.toLocaleString('en')],
          ...facts,
        ]}
      />
      <p>
        <a href={`/desk/approvals/${approval.id}`}>Decide about it</a>
      </p>
      <Section title="What it would change now">
        {preview ? (
          <PreviewFacts preview={preview} />
        ) : (
          <p className="empty">
            Which signatures it meant is forgotten after 72 hours.
          </p>
        )}
      </Section>
    </>
  )
}
