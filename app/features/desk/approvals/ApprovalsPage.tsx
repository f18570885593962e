import { DataTable } from '#app/ui/desk/DataTable.tsx'
import { Moment } from '#app/ui/desk/Moment.tsx'
import { Section } from '#app/ui/desk/Section.tsx'
import { Tag } from '#app/ui/desk/Tag.tsx'
import { Pages } from '#app/ui/Pages.tsx'
import type { ApprovalRow } from '../../accounts/approval.ts'
import type { ApprovalsView } from './show-approvals.server.ts'
import { actWords, stateWords } from './words.ts'

type Listed = Omit<ApprovalRow, 'payload'>

/** What waits for a second person, and what became of the rest. */
export function ApprovalsPage({ waiting, over }: ApprovalsView) {
  return (
    <>
      <h1>Approvals</h1>
      <p className="lead">
        Exports, and changes of more than 100 signatures within 24 hours, take
        two people: one proposes, another one looks at it and approves. A
        proposal waits for 24 hours.
      </p>
      <Waiting {...waiting} />
      <Over {...over} />
    </>
  )
}

function Waiting({ rows, page, pages }: ApprovalsView['waiting']) {
  return (
    <Section title="Waiting">
      <div className="wordy">
        <DataTable
          caption="Proposals that wait for a second person"
          columns={['What', 'Why', 'Proposed by', 'Until']}
          rows={rows.map((one) => ({
            key: one.id,
            cells: [
              <What key="what" {...one} />,
              <bdi key="why">{one.reason}</bdi>,
              <bdi key="who">{one.proposer}</bdi>,
              <Moment key="until" at={one.endsAt} />,
            ],
          }))}
          empty="Nothing waits. Proposals come from the pages for signatures and exports."
        />
      </div>
      <Pages
        page={page}
        pages={pages}
        to={(at) => `/desk/approvals?waiting=${at}`}
      />
    </Section>
  )
}

function Over({ rows, page, pages }: ApprovalsView['over']) {
  return (
    <Section title="Earlier">
      <div className="wordy">
        <DataTable
          caption="Proposals that are over, the newest first"
          columns={['What', 'Proposed by', 'Proposed', 'Outcome', 'Decided by']}
          rows={rows.map((one) => ({
            key: one.id,
            cells: [
              <What key="what" {...one} />,
              <bdi key="who">{one.proposer}</bdi>,
              <Moment key="when" at={one.proposedAt} />,
              <StateTag key="state" state={one.state} />,
              <bdi key="other">{one.decider ?? '–'}</bdi>,
            ],
          }))}
          empty="Nothing was proposed yet."
        />
      </div>
      <Pages
        page={page}
        pages={pages}
        to={(at) => `/desk/approvals?page=${at}`}
      />
    </Section>
  )
}

function What({ id, act, summary }: Pick<Listed, 'id' | 'act' | 'summary'>) {
  return (
    <>
      <a href={`/desk/approvals/${id}`}>{actWords[act].name}</a>
      <br />
      <span className="hint">{summary}</span>
    </>
  )
}

export function StateTag({ state }: Pick<Listed, 'state'>) {
  const { word, tone } = stateWords[state]
  return <Tag tone={tone}>{word}</Tag>
}
