import { Button } from '#app/ui/Button.tsx'
import { SelectField } from '#app/ui/SelectField.tsx'
import { TextField } from '#app/ui/TextField.tsx'
import { linkTo } from './links.ts'
import type { Range } from './query.ts'
import type { OverviewView } from './view.ts'

const rangeNames: Record<Range, string> = {
  '24h': '24 hours',
  '7d': '7 days',
  '30d': '30 days',
  all: 'All',
}

const stepNames = [
  { value: 'hour', label: 'By hour' },
  { value: 'day', label: 'By day' },
  { value: 'week', label: 'By week' },
]

/** Which time the charts below are about. */
export function PeriodForm({ view }: { view: OverviewView }) {
  const { period, petition } = view
  const { firstDay, lastDay, by, range, problem } = period
  return (
    <>
      <nav aria-label="Time">
        <ul className="choices">
          {Object.entries(rangeNames).map(([name, label]) => (
            <li key={name}>
              <a
                href={linkTo('/desk', view, { range: name })}
                aria-current={name === range && !problem ? 'page' : undefined}
              >
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <form method="get" action="/desk" className="row">
        {petition && <input type="hidden" name="petition" value={petition} />}
        <TextField
          name="from"
          label="From"
          type="date"
          value={firstDay}
          problem={problem ?? undefined}
          required
        />
        <TextField name="to" label="To" type="date" value={lastDay} required />
        <SelectField
          name="by"
          label="Bars"
          choose="As fits"
          options={stepNames}
          value={by}
          required={false}
        />
        <Button quiet>Show</Button>
      </form>
    </>
  )
}
