import { Said } from '#app/ui/desk/Said.tsx'
import { Section } from '#app/ui/desk/Section.tsx'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import type { NameKind } from './list-names.server.ts'
import { NamesForm } from './NamesForm.tsx'
import { PetitionChoice } from './PetitionChoice.tsx'
import { Places } from './Places.tsx'
import type { NamesView } from './show-names.server.ts'
import { WaitForm } from './WaitForm.tsx'

type Props = {
  view: NamesView
  problem?: string
}

export function NamesPage({ view, problem }: Props) {
  const { petition, petitions, kind, counts, said } = view
  return (
    <>
      <h1>Public names</h1>
      <Places here="/desk/signatures/names" />
      {!problem && <Told said={said} />}
      <ErrorSummary problems={problem ? { all: problem } : undefined} />
      <p className="lead">
        Names of people who chose to be named, on signatures that count.
      </p>
      <PetitionChoice {...{ petitions, petition }} kept={{ kind }} />
      {counts && (
        <nav aria-label="Names">
          <p className="desk-places">
            {(['waiting', 'shown', 'hidden'] as const).map((one) => (
              <a
                key={one}
                href={`?${new URLSearchParams({ petition, kind: one }).toString()}`}
                aria-current={one === kind ? 'page' : undefined}
              >
                {labels[one]} ({many(counts[one])})
              </a>
            ))}
          </p>
        </nav>
      )}
      <Section title={labels[kind]}>
        <p>{meanings(view.isWaiting)[kind]}</p>
        <NamesForm view={view} problem={problem} />
      </Section>
      <Section title="Before names are shown" id="setting">
        <WaitForm isWaiting={view.isWaiting} />
      </Section>
    </>
  )
}

const labels: Record<NameKind, string> = {
  waiting: 'Not looked at',
  shown: 'Allowed',
  hidden: 'Hidden',
}

function meanings(isWaiting: boolean): Record<NameKind, string> {
  return {
    waiting: isWaiting
      ? 'Nobody sees them yet: they wait for you.'
      : 'They are shown already; nobody has looked at them yet.',
    shown: 'Somebody here looked at them. They are shown.',
    hidden:
      'Nobody sees them. The signatures count. Where an owner changes the name it waits above, and stays hidden until somebody here allows it.',
  }
}

function many(count: number): string {
  return count >= 1_000 ? '1,000 or more' : String(count)
}

function Told({ said }: Pick<NamesView, 'said'>) {
  if (!said) return null
  if (said === 'setting') {
    return <Said>Changed. Petition pages follow within a second.</Said>
  }
  const missed = said.ticked - said.done
  return (
    <Said>
      Done: {said.done} {said.done === 1 ? 'name' : 'names'}.
      {missed > 0 &&
        ` ${missed} of ${said.ticked} were decided by somebody else, changed or taken back meanwhile.`}
    </Said>
  )
}
