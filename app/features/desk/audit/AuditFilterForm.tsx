import { Button } from '#app/ui/Button.tsx'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { SelectField } from '#app/ui/SelectField.tsx'
import { TextField } from '#app/ui/TextField.tsx'
import { shortId } from '../../accounts/short-id.ts'
import { actGroups } from './act-words.ts'
import type { AuditView } from './show-audit.server.ts'

type Props = Pick<AuditView, 'people' | 'problems' | 'values'>

/** Asks the log for less: a plain form whose answer has an address. */
export function AuditFilterForm({ people, problems, values }: Props) {
  return (
    <form method="get" action="/desk/audit" noValidate>
      <ErrorSummary problems={problems} />
      <div className="row">
        <SelectField
          name="person"
          label="Who"
          choose="Everybody"
          options={[
            { value: 'none', label: 'The program or a command' },
            ...people.map(({ id, name, removedAt }) => ({
              value: id,
              label: `${name} · ${shortId(id)}${removedAt ? ' (left)' : ''}`,
            })),
          ]}
          value={values.person}
        />
        <ActField value={values.act} />
        <DayField
          name="from"
          label="From"
          value={values.from}
          problem={problems.from}
        />
        <DayField
          name="to"
          label="To, included"
          value={values.to}
          problem={problems.to}
        />
        <Button quiet>Show these</Button>
      </div>
    </form>
  )
}

/** The groups, and what a link asked for that is none of them. */
function ActField({ value }: { value?: string }) {
  const isOther = value && !actGroups.some((group) => group.value === value)
  return (
    <SelectField
      name="act"
      label="What"
      choose="Everything"
      options={[
        ...actGroups,
        ...(isOther ? [{ value, label: `Begins with ${value}` }] : []),
      ]}
      value={value}
    />
  )
}

type Day = { name: string; label: string; value?: string; problem?: string }

function DayField(props: Day) {
  return <TextField {...props} type="date" autoComplete="off" dir="ltr" />
}
