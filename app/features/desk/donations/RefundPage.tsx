import { Button } from '#app/ui/Button.tsx'
import { Facts } from '#app/ui/desk/Facts.tsx'
import { Said } from '#app/ui/desk/Said.tsx'
import { Section } from '#app/ui/desk/Section.tsx'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import type { Problems } from '#app/ui/problems.ts'
import { SelectField } from '#app/ui/SelectField.tsx'
import { TextArea } from '#app/ui/TextArea.tsx'
import { TextField } from '#app/ui/TextField.tsx'
import { HiddenFields } from '#app/ui/HiddenFields.tsx'
import { typedFields } from '#app/ui/typed-fields.ts'
import type { ShownDonation } from '../../donations/show.server.ts'
import type { PlanView } from './refund.server.ts'
import { reasonWords, stateWords, sum } from './words.ts'

type Typed = {
  plan?: PlanView
  problems?: Problems
  values?: Record<string, string>
}
type Props = { donation: ShownDonation } & Typed

/** Asks for a refund, shows what it would do, and only then does it. */
export function RefundPage({ donation, plan, problems, values }: Props) {
  const { id, number, amountMinor, refundedMinor, currency, state } = donation
  return (
    <>
      <h1>Refund {number ? `gift ${number}` : 'a gift'}</h1>
      <ErrorSummary problems={problems} note="No money has moved." />
      <p>
        <a href={`/desk/donations/${id}`}>Back to the gift</a>
      </p>
      <Facts
        facts={[
          ['State', stateWords[state].name],
          ['Amount', sum(amountMinor, currency)],
          ['Refunded so far', sum(refundedMinor, currency)],
        ]}
      />
      {plan ? (
        <Plan plan={plan} currency={currency} values={values} />
      ) : (
        <Ask currency={currency} problems={problems} values={values} />
      )}
    </>
  )
}

function Ask(props: { currency: string } & Typed) {
  const field = typedFields(props)
  const options = Object.entries(reasonWords).map(([value, label]) => ({
    value,
    label,
  }))
  return (
    <form method="post" noValidate>
      <TextField
        {...field('amount')}
        label={`Amount in ${props.currency}`}
        hint="Nothing refunds all that is left."
        inputMode="decimal"
        autoComplete="off"
        dir="ltr"
      />
      <SelectField
        {...field('reason')}
        label="Reason, as Stripe knows it"
        choose="Choose a reason"
        options={options}
        required
      />
      <TextArea
        {...field('why')}
        label="Why"
        hint="Stripe keeps it with the refund; it is stored nowhere here."
        rows={3}
        required
      />
      <Button>Show what would go back</Button>
    </form>
  )
}

type PlanProps = {
  plan: PlanView
  currency: string
  values?: Record<string, string>
}

/** What was typed stays in the form: just that is carried out. */
function Plan({ plan, currency, values = {} }: PlanProps) {
  const { amountMinor, refundedMinor, leftMinor } = plan
  const { amount, reason, why } = values
  const then = leftMinor - amountMinor
  return (
    <Section title="What would go back">
      {plan.isNew && (
        <Said>
          Something went back meanwhile, so nothing was done now. Look at the
          figures again.
        </Said>
      )}
      <Facts
        facts={[
          ['Refunded so far', sum(refundedMinor, currency)],
          [
            'Refunded now',
            <strong key="now">{sum(amountMinor, currency)}</strong>,
          ],
          ['Left then', sum(then, currency)],
          ['Reason', reasonWords[reason as keyof typeof reasonWords]],
          ['Why', why],
        ]}
      />
      <p>
        {plan.isLive
          ? 'The money goes back to the card or account that it came from, in some days. The donor gets a mail.'
          : 'Test mode: no money moves.'}
      </p>
      <form method="post">
        <HiddenFields fields={{ amount, reason, why, shown: plan.shown }} />
        <Button>Refund {sum(amountMinor, currency)}</Button>
      </form>
    </Section>
  )
}
