import { Button } from '#app/ui/Button.tsx'
import { SelectField } from '#app/ui/SelectField.tsx'
import { HiddenFields } from '#app/ui/HiddenFields.tsx'

type Props = {
  petitions: { value: string; label: string }[]
  petition: string
  /** Stands first; nothing where one must be chosen. */
  all?: string
  /** Goes along. */
  kept?: Record<string, string>
}

/** Narrows a page to one petition. */
export function PetitionChoice({ petitions, petition, all, kept }: Props) {
  if (petitions.length < 2) return null
  return (
    <form className="desk-row">
      <HiddenFields fields={kept ?? {}} />
      <SelectField
        name="petition"
        label="Petition"
        choose={all ?? 'Choose one'}
        options={petitions}
        value={petition}
        required={!all}
      />
      <Button quiet>Show</Button>
    </form>
  )
}
