import { Button } from '#app/ui/Button.tsx'
import { SelectField } from '#app/ui/SelectField.tsx'
import { TextField } from '#app/ui/TextField.tsx'
import { typedFields } from '#app/ui/typed-fields.ts'
import type { ExportRefused } from './ExportsPage.tsx'

export function ProposeForm({
  petitions,
  refused,
}: {
  petitions: { value: string; label: string }[]
  refused?: ExportRefused
}) {
  const field = typedFields(refused ?? {})
  return (
    <form method="post" action="/desk/exports" noValidate>
      <p>
        Two owners decide: one proposes, another allows it within 24 hours. Then
        both can download it for 24 hours.
      </p>
      <SelectField
        {...field('petition')}
        label="Petition"
        choose="Choose one"
        options={petitions}
        required
      />
      <TextField
        {...field('reason')}
        label="Why"
        hint="What it is for and who will hold it. Kept with the proposal."
        required
      />
      <Button>Propose the export</Button>
    </form>
  )
}
