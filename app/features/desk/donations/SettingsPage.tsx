import { Button } from '#app/ui/Button.tsx'
import { DataTable } from '#app/ui/desk/DataTable.tsx'
import { Moment } from '#app/ui/desk/Moment.tsx'
import { SaidWord } from '#app/ui/desk/Said.tsx'
import { Section } from '#app/ui/desk/Section.tsx'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import type { Problems } from '#app/ui/problems.ts'
import { SelectField } from '#app/ui/SelectField.tsx'
import { TextField } from '#app/ui/TextField.tsx'
import { typedFields } from '#app/ui/typed-fields.ts'
import { Places } from './Places.tsx'
import type { ShownSettings } from './settings.server.ts'
import { settingWords, sum } from './words.ts'

const said: Record<string, string> = {
  goal: 'The goal is set. Visitors see it within a moment.',
  'no-goal': 'There is no goal now.',
  limit: 'The limit is changed. It holds from the next gift on.',
}

type Typed = { problems?: Problems; values?: Record<string, string> }
type Props = ShownSettings & Typed

/** What the page to give on shows as its goal, and what guards it. */
export function SettingsPage({
  word,
  ...props
}: Props & { word: string | null }) {
  return (
    <>
      <h1>Goal and limits</h1>
      <SaidWord word={word} sentences={said} />
      <ErrorSummary problems={props.problems} />
      <Places here="/desk/donations/settings" />
      <Goal {...props} />
      <Limits {...props} />
    </>
  )
}

function Goal({ goal, settled, currencies, ...typed }: Props) {
  const field = typedFields(typed)
  const isElsewhere =
    goal && settled.length > 0 && !settled.includes(goal.currency)
  return (
    <Section title="Goal">
      <p>
        {goal
          ? `The goal is ${sum(goal.amountMinor, goal.currency)}. By midnight (UTC) ${goal.percent} % of it was reached.`
          : 'There is no goal. Visitors see no thermometer.'}
      </p>
      {isElsewhere && (
        <p>
          Stripe has settled nothing in {goal.currency} so far, only in{' '}
          {settled.join(', ')}: gifts do not bring this goal nearer.
        </p>
      )}
      <form method="post" noValidate>
        <input type="hidden" name="act" value="goal" />
        <TextField
          {...field('amount')}
          label="Amount"
          hint="In plain figures: 50000 or 12.50."
          inputMode="decimal"
          autoComplete="off"
          dir="ltr"
          required
        />
        <SelectField
          {...field('currency')}
          label="Currency"
          hint="The one that Stripe settles in."
          choose="Choose a currency"
          options={currencies.map((code) => ({ value: code, label: code }))}
          value={typed.values?.currency ?? goal?.currency ?? settled[0]}
          required
        />
        <Button>Set the goal</Button>
      </form>
      {goal && (
        <form method="post">
          <input type="hidden" name="act" value="no-goal" />
          <Button quiet>Show no goal</Button>
        </form>
      )}
    </Section>
  )
}

function Limits({ settings, ...typed }: Props) {
  const field = typedFields(typed)
  const options = settings.map(({ name }) => ({
    value: name,
    label: settingWords[name],
  }))
  return (
    <Section title="Limits">
      <p>
        They keep people from testing stolen cards with the form. Whoever meets
        one reads that the form is busy.
      </p>
      <DataTable
        caption="As they are now"
        columns={[
          'Limit',
          { label: 'Now', isNumber: true },
          { label: 'Usual', isNumber: true },
          'Changed',
        ]}
        rows={settings.map((setting) => ({
          key: setting.name,
          cells: [
            settingWords[setting.name],
            setting.value.toLocaleString('en'),
            setting.usual.toLocaleString('en'),
            setting.changedAt ? <Moment at={setting.changedAt} /> : '–',
          ],
        }))}
        empty=""
      />
      <form method="post" noValidate>
        <input type="hidden" name="act" value="limit" />
        <SelectField
          {...field('name')}
          label="Limit"
          choose="Choose a limit"
          options={options}
          required
        />
        <TextField
          {...field('value')}
          label="New value"
          hint="Nothing brings the usual one back."
          inputMode="numeric"
          autoComplete="off"
          dir="ltr"
        />
        <Button quiet>Change the limit</Button>
      </form>
    </Section>
  )
}
