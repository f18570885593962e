import { Button } from '#app/ui/Button.tsx'
import { Checkbox } from '#app/ui/Checkbox.tsx'
import { SelectField } from '#app/ui/SelectField.tsx'
import { TextField } from '#app/ui/TextField.tsx'

type Props = {
  /** Nothing: all of one country, which the page is about. */
  countries?: { code: string; name: string }[]
  /** As it is, where that is known. */
  now?: { targetsOff: boolean; residentsOff: boolean }
  problems?: Record<string, string>
  values?: Record<string, string>
}

/** Stops or allows letters to a country and from its residents. */
export function SwitchForm({ countries, now, problems, values }: Props) {
  const tick = (isOff?: boolean) => (isOff ? 'yes' : undefined)
  const shown = values ?? {
    targetsOff: tick(now?.targetsOff),
    residentsOff: tick(now?.residentsOff),
    country: undefined,
    why: undefined,
  }
  return (
    <form method="post" noValidate>
      {countries && (
        <SelectField
          name="country"
          label="Country"
          choose="Choose a country"
          options={countries.map(({ code, name }) => ({
            value: code,
            label: name,
          }))}
          problem={problems?.country}
          value={shown.country}
          required
        />
      )}
      <Checkbox
        name="targetsOff"
        label="No letters go to its lawmakers"
        hint="Those that were written wait."
        value={shown.targetsOff}
        required={false}
      />
      <Checkbox
        name="residentsOff"
        label="Who lives there is not offered to send from here"
        hint="What they wrote waits; they can still send by their own mail program."
        value={shown.residentsOff}
        required={false}
      />
      <TextField
        name="why"
        label="Why"
        hint="Shown to all who work here."
        problem={problems?.why}
        value={shown.why}
        autoComplete="off"
        required
      />
      <Button>Save for this country</Button>
    </form>
  )
}
