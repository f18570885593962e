import { Button } from '#app/ui/Button.tsx'
import { Facts } from '#app/ui/desk/Facts.tsx'
import { Moment } from '#app/ui/desk/Moment.tsx'
import { Section } from '#app/ui/desk/Section.tsx'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { Progress } from '#app/ui/Progress.tsx'
import { actWords } from './act-words.ts'
import type { ActView } from './acts.server.ts'
import { StateTag } from './ActsPage.tsx'
import { BeginForm } from './BeginForm.tsx'
import type { BulkRefused } from './BulkPage.tsx'
import { conditionFacts } from './condition-facts.ts'
import { Places } from './Places.tsx'
import { PreviewFacts } from './PreviewFacts.tsx'

const shown = (count: number) => count.toLocaleString('en')

type Props = { view: ActView; refused?: BulkRefused }

export function ActPage({ view, refused }: Props) {
  const { act, undo, takesTwo } = view
  return (
    <>
      <h1>
        {actWords[act.act].does}: {shown(act.found)}{' '}
        {act.found === 1 ? 'signature' : 'signatures'}
      </h1>
      <Places here="/desk/signatures/acts" />
      <ErrorSummary problems={refused?.problems} />
      {view.stopped && (
        <WhyStopped stopped={view.stopped} isUndoable={undo !== null} />
      )}
      <ActFacts view={view} />
      {!act.endedAt && <GoesOn view={view} />}
      {undo && (
        <Section title="Undo it" id="undo">
          {undo.count === 0 ? (
            <NothingBack stays={undo.stays} />
          ) : (
            <>
              <p>
                What it changed, and nobody changed since, {becomes[act.act]}
              </p>
              <PreviewFacts preview={undo} />
              <BeginForm
                hidden={{ do: 'undo', seen: String(undo.count) }}
                does="Undo"
                count={undo.count}
                takesTwo={takesTwo}
                refused={refused}
              />
            </>
          )}
        </Section>
      )}
    </>
  )
}

function WhyStopped({
  stopped: { why, name },
  isUndoable,
}: {
  stopped: NonNullable<ActView['stopped']>
  isUndoable: boolean
}) {
  return (
    <p>
      <strong>It was stopped on the way:</strong>{' '}
      {why === 'taken-back' ? (
        'what two had allowed was taken back.'
      ) : (
        <>
          <bdi>{name}</bdi>, who decided about it,{' '}
          {why === 'removed'
            ? 'does not work here any more.'
            : 'has another role now.'}
        </>
      )}{' '}
      What was changed until then stays
      {isUndoable ? (
        <>
          {' '}
          and can be <a href="#undo">undone</a>.
        </>
      ) : (
        '.'
      )}{' '}
      Who wants the rest to be changed begins it{' '}
      <a href="/desk/signatures/bulk">anew</a>.
    </p>
  )
}

/** What an undo makes of those that an act changed; there is none of an undo. */
const becomes = {
  clear: 'is invalidated: nothing goes back to held.',
  invalidate: 'counts again.',
  reinstate: 'is invalidated again.',
  undo: '',
}

function NothingBack({ stays }: { stays: number }) {
  if (stays === 0) {
    return <p>Nothing of it can go back: it was decided anew since.</p>
  }
  return (
    <p>
      An undo changes nothing: {stays === 1 ? 'it was' : 'they were'} held when
      this act invalidated {stays === 1 ? 'it' : 'them'}, and nothing goes back
      to held. What should count can be{' '}
      <a href="/desk/signatures/bulk?act=reinstate">reinstated</a>.
    </p>
  )
}

function ActFacts({ view: { act, proposal } }: Pick<Props, 'view'>) {
  const missed = act.endedAt && act.state === 'done' ? act.found - act.done : 0
  return (
    <Facts
      facts={[
        ['State', <StateTag key="state" act={act} />],
        [
          'Changed',
          `${shown(act.done)} of ${shown(act.found)}` +
            (missed > 0
              ? `; ${shown(missed)} were changed by others meanwhile`
              : ''),
        ],
        ['By', <Who key="by" {...{ act, proposal }} />],
        ['Why', act.reason],
        ...conditionFacts(act.petition, act.condition),
        ['Begun', <Moment key="begun" at={act.createdAt} />],
        [
          'Ended',
          act.endedAt ? <Moment key="ended" at={act.endedAt} /> : 'Not yet',
        ],
        ['Undoes', act.undoes && <ToAct key="of" id={act.undoes} />],
        ['Undone by', act.undoneBy && <ToAct key="by" id={act.undoneBy} />],
      ].flatMap(([name, value]) =>
        value ? [[name, value] as [string, typeof value]] : [],
      )}
    />
  )
}

function Who({ act, proposal }: Pick<ActView, 'act' | 'proposal'>) {
  if (!proposal) return <bdi>{act.by ?? 'a command'}</bdi>
  return (
    <>
      proposed by <bdi>{proposal.proposer}</bdi>, allowed by{' '}
      <bdi>{proposal.decider}</bdi> (
      <a href={`/desk/approvals/${proposal.id}`}>the proposal</a>)
    </>
  )
}

function ToAct({ id }: { id: string }) {
  return <a href={`/desk/signatures/acts/${id}`}>act {id.slice(0, 8)}</a>
}

function GoesOn({ view: { act } }: Pick<Props, 'view'>) {
  const far = `${shown(act.done)} of ${shown(act.found)}`
  return (
    <Section title="It goes on">
      <Progress value={act.done} most={act.found} label={far} />
      <p>
        {far} are changed so far. A worker goes on by itself.{' '}
        <a href={`/desk/signatures/acts/${act.id}`}>Look again</a>
      </p>
      <form method="post">
        <input type="hidden" name="do" value="cancel" />
        <Button quiet>Cancel the rest: what was changed stays</Button>
      </form>
    </Section>
  )
}
