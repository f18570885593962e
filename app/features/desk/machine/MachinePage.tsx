import { DataTable } from '#app/ui/desk/DataTable.tsx'
import { Said } from '#app/ui/desk/Said.tsx'
import { Section } from '#app/ui/desk/Section.tsx'
import { Tag } from '#app/ui/desk/Tag.tsx'
import { Jobs } from './Jobs.tsx'
import type { Sign } from './health-sign.ts'
import { Queues } from './Queues.tsx'
import type { ShownJobs } from './show-jobs.server.ts'

type Props = {
  health: Sign[]
  jobs: ShownJobs
  mayRetry: boolean
  /** A job was put before the worker a moment ago. */
  isAsked: boolean
}

const stateWords = {
  ok: { name: 'OK', tone: 'good' },
  bad: { name: 'Look here', tone: 'bad' },
  unknown: { name: 'Not known', tone: 'plain' },
} as const

/** How the program is, what waits in it, and when its jobs ran. */
export function MachinePage({ health, jobs, mayRetry, isAsked }: Props) {
  const bad = health.filter(({ state }) => state === 'bad')
  const late = jobs.runs.filter(
    ({ state }) => state === 'late' || state === 'failed',
  )
  return (
    <>
      <h1>Jobs and health</h1>
      {isAsked && <Said>The worker runs it as soon as it is free.</Said>}
      <p className="lead">
        {bad.length + late.length === 0
          ? wellWords(health)
          : `Needs somebody: ${[...bad, ...late].map(({ name }) => name).join(', ')}.`}
      </p>
      <Section title="Health" id="health">
        <DataTable
          caption="As it is at this moment"
          columns={['Part', 'State', 'What is known', 'What to do']}
          rows={health.map(({ name, state, says, todo }) => ({
            key: name,
            cells: [
              name,
              <Tag key="state" tone={stateWords[state].tone}>
                {stateWords[state].name}
              </Tag>,
              says,
              todo ?? '',
            ],
          }))}
          empty=""
        />
      </Section>
      <Queues jobs={jobs} />
      <Jobs runs={jobs.runs} mayRetry={mayRetry} />
    </>
  )
}

/** What nobody told is not well only because nothing bad is known of it. */
function wellWords(health: Sign[]): string {
  const backup = health.find(({ name }) => name === 'Backup')
  return backup?.state === 'unknown'
    ? 'All is well, as far as this page can see; nobody has told of a backup.'
    : 'All is well, as far as this page can see.'
}
