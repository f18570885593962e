import { DataTable } from '#app/ui/desk/DataTable.tsx'
import { Moment } from '#app/ui/desk/Moment.tsx'
import { Section } from '#app/ui/desk/Section.tsx'
import { told } from './now.ts'
import type { OverviewView } from './view.ts'
import { waitingParts } from './waiting.ts'

/** What waits for somebody, and where to go for it. */
export function NeedsPerson({ waiting, at }: OverviewView) {
  return (
    <Section title="What needs a person" id="waiting">
      <DataTable
        caption="What waits, and for how long the oldest of it does"
        columns={['What', { label: 'How many', isNumber: true }, 'The oldest']}
        rows={waiting.map(({ part, count, isAtLeast, since }) => ({
          key: part,
          cells: [
            <a href={waitingParts[part].to}>{waitingParts[part].label}</a>,
            isAtLeast ? `more than ${told(count)}` : told(count),
            since ? ageOf(since, at) : '–',
          ],
        }))}
        empty="Nothing waits for you. What does will stand here."
      />
      <p className="as-of">
        As of <Moment at={at} />; load the page again to look again.
      </p>
    </Section>
  )
}

const MINUTE_MS = 60 * 1000
const HOUR_MINUTES = 60
const DAY_HOURS = 24

/** How long ago something was, as coarse as it matters. */
export function ageOf(since: Date, at: Date): string {
  const minutes = Math.floor((at.getTime() - since.getTime()) / MINUTE_MS)
  const hours = Math.floor(minutes / HOUR_MINUTES)
  const days = Math.floor(hours / DAY_HOURS)
  if (minutes < 1) return 'less than a minute'
  if (hours < 1) return counted(minutes, 'minute')
  if (days < 2) return counted(hours, 'hour')
  return counted(days, 'day')
}

function counted(n: number, unit: string): string {
  return `${told(n)} ${unit}${n === 1 ? '' : 's'}`
}
