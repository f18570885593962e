import { Button } from '#app/ui/Button.tsx'
import { Section } from '#app/ui/desk/Section.tsx'
import { SelectField } from '#app/ui/SelectField.tsx'
import { TextField } from '#app/ui/TextField.tsx'
import { typedFields } from '#app/ui/typed-fields.ts'
import { mailboxStates } from './mailbox-states.ts'
import type { PersonProps } from './PersonPage.tsx'

const stateLabels: Record<(typeof mailboxStates)[number], string> = {
  verified: 'verified: it is right, letters go there',
  unverified: 'unverified: letters go there',
  bounced: 'bounced: no letters go there',
  'opted-out': 'opted out: its owner wants no letters',
}

/** Corrects the address, and says what is known of one. */
export function PersonForms({ person, problems, values }: PersonProps) {
  return (
    <>
      <Section title="Correct the address">
        <form method="post" noValidate>
          <input type="hidden" name="do" value="address" />
          <input type="hidden" name="was" value={person.staffAddress ?? ''} />
          <TextField
            name="address"
            label="Address that goes before the list’s"
            hint="No import changes it. Leave it empty to take it away."
            problem={problems?.address}
            value={values?.address ?? person.staffAddress ?? ''}
            inputMode="email"
            autoComplete="off"
            dir="ltr"
          />
          <Button>Save the address</Button>
        </form>
      </Section>
      {person.addresses.length > 0 && (
        <Section title="Say what is known of an address">
          <p>
            It holds for everybody who has this address. Who opted out asked for
            no letters: change that only if they asked for it.
          </p>
          <StateForm {...{ person, problems, values }} />
        </Section>
      )}
    </>
  )
}

type FormProps = Pick<PersonProps, 'person' | 'problems' | 'values'>

function StateForm({ person, ...typed }: FormProps) {
  const field = typedFields(typed)
  const [first] = person.addresses.filter(({ isWrittenTo }) => isWrittenTo)
  return (
    <form method="post" noValidate>
      <input type="hidden" name="do" value="state" />
      <SelectField
        {...field('mailbox')}
        label="Address"
        choose="Choose the address"
        options={person.addresses.map(({ address, state }) => ({
          value: `${address} ${state}`,
          label: `${address}: ${state.replace('-', ' ')} now`,
        }))}
        value={
          typed.values?.mailbox ?? (first && `${first.address} ${first.state}`)
        }
        required
      />
      <SelectField
        {...field('state')}
        label="What is known of it"
        choose="Choose its state"
        options={mailboxStates.map((state) => ({
          value: state,
          label: stateLabels[state],
        }))}
        required
      />
      <TextField
        {...field('why')}
        label="Why"
        hint="As “their office confirmed it by phone”."
        autoComplete="off"
        required
      />
      <Button quiet>Save the state</Button>
    </form>
  )
}
