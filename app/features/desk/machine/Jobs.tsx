import { minutesBetween } from '#app/jobs/schedule.ts'
import { Button } from '#app/ui/Button.tsx'
import { DataTable } from '#app/ui/desk/DataTable.tsx'
import { Moment } from '#app/ui/desk/Moment.tsx'
import { Section } from '#app/ui/desk/Section.tsx'
import { Tag } from '#app/ui/desk/Tag.tsx'
import { jobWords } from './job-words.ts'
import type { ShownJobs } from './show-jobs.server.ts'

const stateWords = {
  ok: { name: 'Ran', tone: 'good' },
  running: { name: 'Runs', tone: 'plain' },
  failed: { name: 'Failed', tone: 'bad' },
  late: { name: 'Late', tone: 'bad' },
  never: { name: 'Not yet', tone: 'plain' },
} as const

type Props = Pick<ShownJobs, 'runs'> & { mayRetry: boolean }

/** The last run of each scheduled job. */
export function Jobs({ runs, mayRetry }: Props) {
  return (
    <Section title="Scheduled jobs" id="jobs">
      <p>
        What fails is tried again by itself. What is late has not begun for two
        of its intervals: then look whether the worker runs.
      </p>
      <DataTable
        caption="The last run of each"
        columns={[
          ...['Job', 'Runs', 'State', 'Begun', 'Ended', 'Error'],
          ...(mayRetry ? ['At once'] : []),
        ]}
        rows={runs.map((run) => ({
          key: run.name,
          cells: [
            <>
              {run.name}: {jobWords[run.name]}
            </>,
            everyWords(run.pattern),
            <Tag key="state" tone={stateWords[run.state].tone}>
              {stateWords[run.state].name}
            </Tag>,
            run.startedAt ? <Moment key="begun" at={run.startedAt} /> : '–',
            run.endedAt ? <Moment key="ended" at={run.endedAt} /> : '–',
            run.failures ? `${run.lastError}, ${run.failures} times` : '',
            ...(mayRetry ? [<RunNow key="now" {...run} />] : []),
          ],
        }))}
        empty=""
      />
    </Section>
  )
}

function RunNow({ name, state }: Props['runs'][number]) {
  if (state !== 'failed' && state !== 'late') return null
  return (
    <form method="post">
      <input type="hidden" name="job" value={name} />
      <Button quiet>Run now</Button>
    </form>
  )
}

const MINUTES_OF_HOUR = 60
const MINUTES_OF_DAY = 24 * MINUTES_OF_HOUR

function everyWords(pattern: string): string {
  const minutes = minutesBetween(pattern)
  switch (minutes) {
    case 1:
      return 'every minute'
    case MINUTES_OF_HOUR:
      return 'every hour'
    case MINUTES_OF_DAY:
      return 'every day'
    default:
      return `every ${minutes} minutes`
  }
}
