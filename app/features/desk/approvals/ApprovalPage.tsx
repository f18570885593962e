import { Button } from '#app/ui/Button.tsx'
import { Facts } from '#app/ui/desk/Facts.tsx'
import { Moment } from '#app/ui/desk/Moment.tsx'
import { SaidWord } from '#app/ui/desk/Said.tsx'
import { Section } from '#app/ui/desk/Section.tsx'
import { StateTag } from './ApprovalsPage.tsx'
import type { ApprovalView } from './show-approvals.server.ts'
import { actWords } from './words.ts'

const saidWords: Record<string, string> = {
  refused: 'The proposal is refused. Nothing was done.',
  withdrawn: 'The proposal is withdrawn. Nothing was done.',
  'taken-back': 'It is taken back. Nobody can download this export any more.',
}

/** One proposal, and what can be done about it. */
export function ApprovalPage({
  said,
  ...view
}: ApprovalView & { said: string | null }) {
  const { approval } = view
  return (
    <>
      <h1>{actWords[approval.act].name}</h1>
      <SaidWord word={said} sentences={saidWords} />
      <ApprovalFacts {...view} />
      {approval.state === 'waiting' && <Deciding {...view} />}
      {view.isLeftOver && <LeftOver {...view} />}
      {view.mayTakeBack && <TakeBack />}
      <p>
        <a href="/desk/approvals">All that two people decide</a>
      </p>
    </>
  )
}

/** What is proposed, by whom, and how long it waits. */
export function ApprovalFacts({ approval }: Pick<ApprovalView, 'approval'>) {
  const { summary, reason, proposer, proposedAt, endsAt } = approval
  const { state, decider, decidedAt } = approval
  return (
    <>
      <p className="lead">{summary}</p>
      <Facts
        facts={[
          ['State', <StateTag key="state" state={state} />],
          ['Why', <bdi key="why">{reason}</bdi>],
          ['Proposed by', <bdi key="who">{proposer}</bdi>],
          ['Proposed', <Moment key="when" at={proposedAt} />],
          decidedAt
            ? [
                'Decided',
                <>
                  <Moment at={decidedAt} />, by <bdi>{decider}</bdi>
                </>,
              ]
            : ['Can be decided until', <Moment key="until" at={endsAt} />],
        ]}
      />
    </>
  )
}

function Deciding({ approval, isOwn, mayDecide }: ApprovalView) {
  const way = `/desk/approvals/${approval.id}`
  if (isOwn) {
    return (
      <Section title="This is your proposal">
        <p>Somebody else must decide about it. You can take it back.</p>
        <Decline decision="withdrawn" label="Withdraw it" />
      </Section>
    )
  }
  if (!mayDecide) {
    return (
      <p className="empty">
        Your role does not decide about this. Whoever has it finds the proposal
        here.
      </p>
    )
  }
  return (
    <Section title="Decide">
      {approval.act === 'moderation' && (
        <p>
          <a href={`/desk/signatures/bulk?approval=${approval.id}`}>
            Look at what it would change now
          </a>
        </p>
      )}
      <p>If you approve: {actWords[approval.act].consequence}</p>
      <div className="row">
        <a className="button" href={`${way}/approve`}>
          Approve …
        </a>
        <Decline decision="refused" label="Refuse it" />
      </div>
    </Section>
  )
}

function LeftOver({ approval }: Pick<ApprovalView, 'approval'>) {
  return (
    <Section title="Allowed, and not begun">
      <p>
        The server was cut off before it began. One of the two who decided can
        have it done now. It is never done twice.
      </p>
      <a className="button" href={`/desk/approvals/${approval.id}/approve`}>
        Carry it out now …
      </a>
    </Section>
  )
}

function TakeBack() {
  return (
    <Section title="Take it back">
      <p>
        Nobody can download it any more, and the file here is deleted. What was
        downloaded already is not.
      </p>
      <Decline decision="taken-back" label="Take the export back" />
    </Section>
  )
}

function Decline(props: {
  decision: 'refused' | 'withdrawn' | 'taken-back'
  label: string
}) {
  return (
    <form method="post">
      <input type="hidden" name="decision" value={props.decision} />
      <Button quiet>{props.label}</Button>
    </form>
  )
}
