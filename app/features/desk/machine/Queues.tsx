import { DataTable } from '#app/ui/desk/DataTable.tsx'
import { Moment } from '#app/ui/desk/Moment.tsx'
import { Section } from '#app/ui/desk/Section.tsx'
import { mailWords } from './mail-words.ts'
import type { Queue, ShownJobs } from './show-jobs.server.ts'

const number = (label: string) => ({ label, isNumber: true })

/** What waits, and what failed for good. */
export function Queues({ jobs }: { jobs: ShownJobs }) {
  const { mails, letters, events, moderations, failedMails } = jobs
  const rows: [name: string, queue: Queue, to: string][] = [
    ['Mails', mails, '/desk/machine/retries'],
    ['Letters', letters, '/desk/letters'],
    ['Events of Stripe', events, '/desk/machine/retries'],
    ['Acts on signatures', moderations, '/desk/signatures/acts'],
  ]
  return (
    <Section title="Queues" id="queues">
      <DataTable
        caption="What waits for the worker"
        columns={['Queue', number('Waits'), number('Failed before'), 'Oldest']}
        rows={rows.map(([name, queue, to]) => ({
          key: name,
          cells: [
            <a key="to" href={to}>
              {name}
            </a>,
            queue.waiting.toLocaleString('en'),
            queue.failing.toLocaleString('en'),
            queue.oldestAt ? <Moment key="at" at={queue.oldestAt} /> : '–',
          ],
        }))}
        empty=""
      />
      {events.givenUp > 0 && (
        <p>
          Events of Stripe that were given up: {events.givenUp}. The next
          comparison settles them, or{' '}
          <a href="/desk/machine/retries">try again</a>.
        </p>
      )}
      <h3>Mails that failed in the last day</h3>
      <DataTable
        caption="For good: nobody tries these again, and what stood in them is deleted"
        columns={['Kind', 'Error', number('Mails')]}
        rows={failedMails.map(({ kind, error, count }) => ({
          key: `${kind} ${error}`,
          cells: [mailWords[kind], <code key="error">{error}</code>, count],
        }))}
        empty="None."
      />
    </Section>
  )
}
