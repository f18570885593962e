import { Button } from '#app/ui/Button.tsx'
import { Checkbox } from '#app/ui/Checkbox.tsx'
import { TextField } from '#app/ui/TextField.tsx'
import type { CountrySwitch } from '../../letters/countries.server.ts'
import { shownState } from './switch-words.ts'

type Props = {
  country: string
  now: CountrySwitch
  problems?: Record<string, string>
  values?: Record<string, string>
}

/** Stops or allows letters to a country and from its residents. */
export function SwitchForm({ country, now, problems, values }: Props) {
  const tick = (isOff: boolean) => (isOff ? 'yes' : undefined)
  const shown = values ?? {
    targetsOff: tick(now.targetsOff),
    residentsOff: tick(now.residentsOff),
    was: undefined,
    why: undefined,
  }
  return (
    <form method="post" noValidate>
      <input type="hidden" name="country" value={country} />
      <input type="hidden" name="was" value={shown.was ?? shownState(now)} />
      <Checkbox
        name="targetsOff"
        label="No letters go to its lawmakers"
        hint="Those that were written wait."
        problem={problems?.targetsOff}
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
