import { Button } from '#app/ui/Button.tsx'
import { DataTable } from '#app/ui/desk/DataTable.tsx'
import { Moment } from '#app/ui/desk/Moment.tsx'
import { Said } from '#app/ui/desk/Said.tsx'
import { Section } from '#app/ui/desk/Section.tsx'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import type { Problems } from '#app/ui/problems.ts'
import { mailWords } from './mail-words.ts'
import type { Retries } from './retries.server.ts'

type Props = {
  retries: Retries
  mayRetry: boolean
  /** How many were let go on by the form before. */
  count: string | null
  problems?: Problems
}

/** What failed and waits; whoever may lets the worker try it at once. */
export function RetriesPage({ retries, mayRetry, count, problems }: Props) {
  const { mails, events } = retries
  return (
    <>
      <h1>What failed and is tried again</h1>
      {count !== null && <Said>{saidText(count)}</Said>}
      <ErrorSummary problems={problems} />
      <p>
        <a href="/desk/machine">Back to jobs and health</a>
      </p>
      <p className="lead">
        The worker tries all of this again by itself. Trying at once does no
        harm: use it when what was wrong has been put right.
      </p>
      {!mayRetry && <p>Only owners let it try at once.</p>}
      <Mails mails={mails} mayRetry={mayRetry} />
      <Events events={events} mayRetry={mayRetry} />
    </>
  )
}

function saidText(count: string): string {
  return count === '0'
    ? 'There was nothing left to try: the worker was faster.'
    : 'The worker tries again now.'
}

type MailProps = Pick<Retries, 'mails'> & { mayRetry: boolean }

function Mails({ mails, mayRetry }: MailProps) {
  return (
    <Section title="Mails">
      {mayRetry && mails.length > 1 && (
        <Again what="mail" ids={mails.map(({ id }) => id)} />
      )}
      <DataTable
        caption="Not accepted so far, the oldest first"
        columns={[
          'Kind',
          'Queued',
          { label: 'Tries', isNumber: true },
          'Error',
          'Next try',
          ...(mayRetry ? ['At once'] : []),
        ]}
        rows={mails.map((mail) => ({
          key: mail.id,
          cells: [
            mailWords[mail.kind],
            <Moment key="at" at={mail.createdAt} />,
            mail.attempts,
            <code key="error">{mail.error ?? 'none'}</code>,
            <Moment key="next" at={mail.nextTryAt} />,
            ...(mayRetry
              ? [<Again key="again" what="mail" ids={[mail.id]} />]
              : []),
          ],
        }))}
        empty="No mail waits that failed before."
      />
    </Section>
  )
}

type EventProps = Pick<Retries, 'events'> & { mayRetry: boolean }

function Events({ events, mayRetry }: EventProps) {
  return (
    <Section title="Events of Stripe">
      {mayRetry && events.length > 1 && (
        <Again what="event" ids={events.map(({ id }) => id)} />
      )}
      <DataTable
        caption="Not settled so far, the oldest first"
        columns={[
          'Event',
          'Received',
          { label: 'Tries', isNumber: true },
          'Error',
          'Next try',
          ...(mayRetry ? ['At once'] : []),
        ]}
        rows={events.map((event) => ({
          key: event.id,
          cells: [
            <code key="type">{event.type}</code>,
            <Moment key="at" at={event.receivedAt} />,
            event.attempts,
            <code key="error">{event.error ?? 'none'}</code>,
            event.nextTryAt ? (
              <Moment key="next" at={event.nextTryAt} />
            ) : (
              'given up'
            ),
            ...(mayRetry
              ? [<Again key="again" what="event" ids={[event.id]} />]
              : []),
          ],
        }))}
        empty="No event of Stripe waits that failed before."
      />
    </Section>
  )
}

/** @param ids only what is shown: what failed since is not known yet */
function Again({ what, ids }: { what: 'mail' | 'event'; ids: string[] }) {
  return (
    <form method="post">
      <input type="hidden" name="what" value={what} />
      <input type="hidden" name="ids" value={ids.join(' ')} />
      <Button quiet>
        {ids.length > 1 ? `Try these ${ids.length} now` : 'Try now'}
      </Button>
    </form>
  )
}
