import { Said } from '#app/ui/desk/Said.tsx'
import { Section } from '#app/ui/desk/Section.tsx'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import type { DecideRefused } from './decide-held.server.ts'
import { HeldCommon } from './HeldCommon.tsx'
import { HeldForm } from './HeldForm.tsx'
import { PetitionChoice } from './PetitionChoice.tsx'
import { Places } from './Places.tsx'
import type { HeldView } from './show-held.server.ts'
import { Became } from './Became.tsx'

type Props = { view: HeldView; refused?: DecideRefused }

export function HeldPage({ view, refused }: Props) {
  const { petition, petitions, summary, rows, done, said, next } = view
  const count = summary.count.toLocaleString('en')
  return (
    <>
      <h1>Signatures that wait for a look</h1>
      <Places here="/desk/signatures" />
      {!refused && done && <Became act={done} />}
      {!refused && said === 'stale' && (
        <Said>
          Nothing was changed: all of them were decided by somebody else
          meanwhile.
        </Said>
      )}
      <ErrorSummary problems={refused?.problems} />
      <p className="lead">
        {summary.count === 0
          ? 'Nothing waits.'
          : `${count} wait. They do not count until somebody clears them.`}
      </p>
      <PetitionChoice
        petitions={petitions}
        petition={petition}
        all="All petitions"
      />
      {summary.count > 0 && (
        <Section title="What they have in common">
          <HeldCommon petition={petition} summary={summary} />
        </Section>
      )}
      <Section title="One by one" id="one-by-one">
        {rows.length === 0 ? (
          <p className="empty">
            {summary.count === 0
              ? 'Suspicious signatures appear here when they are confirmed.'
              : 'No more from here on. Go back to the first page.'}
          </p>
        ) : (
          <HeldForm view={view} refused={refused} />
        )}
        <Pages {...{ petition, next }} />
      </Section>
    </>
  )
}

function Pages({ petition, next }: Pick<HeldView, 'petition' | 'next'>) {
  const to = (given: Record<string, string>) =>
    `/desk/signatures?${new URLSearchParams({
      ...(petition && { petition }),
      ...given,
    }).toString()}`
  return (
    <p className="ways">
      <a href={to({})}>First page</a>
      {next && <a href={to({ after: next })}>Next page</a>}
    </p>
  )
}
