import { DataTable } from '#app/ui/desk/DataTable.tsx'
import { Moment } from '#app/ui/desk/Moment.tsx'
import { Section } from '#app/ui/desk/Section.tsx'
import { Tag } from '#app/ui/desk/Tag.tsx'
import type { ShownJobs } from './show-jobs.server.ts'

const stateWords = {
  ok: { name: 'Ran', tone: 'good' },
  running: { name: 'Runs', tone: 'plain' },
  failed: { name: 'Failed', tone: 'bad' },
  late: { name: 'Late', tone: 'bad' },
  never: { name: 'Not yet', tone: 'plain' },
} as const

/** The last run of each scheduled job. */
export function Jobs({ runs }: Pick<ShownJobs, 'runs'>) {
  return (
    <Section title="Scheduled jobs" id="jobs">
      <p>
        What fails is tried again by itself. What is late has not begun for two
        of its intervals: then look whether the worker runs.
      </p>
      <DataTable
        caption="The last run of each; patterns as in crontab, in UTC"
        columns={['Job', 'Runs at', 'State', 'Begun', 'Ended', 'Error']}
        rows={runs.map((run) => ({
          key: run.name,
          cells: [
            run.name,
            <code key="at">{run.pattern}</code>,
            <Tag key="state" tone={stateWords[run.state].tone}>
              {stateWords[run.state].name}
            </Tag>,
            run.startedAt ? <Moment key="begun" at={run.startedAt} /> : '–',
            run.endedAt ? <Moment key="ended" at={run.endedAt} /> : '–',
            run.failures ? `${run.lastError}, ${run.failures} times` : '',
          ],
        }))}
        empty=""
      />
    </Section>
  )
}
