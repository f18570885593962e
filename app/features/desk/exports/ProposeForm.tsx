import { Button } from '#app/ui/Button.tsx'
import { SelectField } from '#app/ui/SelectField.tsx'
import { TextField } from '#app/ui/TextField.tsx'
import type { ExportRefused } from './ExportsPage.tsx'

export function ProposeForm({
  petitions,
  refused,
}: {
  petitions: { value: string; label: string }[]
  refused?: ExportRefused
}) {
  const { problems = {}, values = {} } = refused ?? {}
  return (
    <form method="post" action="/desk/exports">
      <p>
        Two owners decide: one proposes, another allows it within 24 hours. Then
        both can download it for 24 hours.
      </p>
      <SelectField
        name="petition"
        label="Petition"
        choose="Choose one"
        options={petitions}
        value={values.petition}
        problem={problems.petition}
        required
      />
      <TextField
        name="reason"
        label="Why"
        hint="What it is for and who will hold it. Kept with the proposal."
        value={values.reason}
        problem={problems.reason}
        required
      />
      <Button>Propose the export</Button>
    </form>
  )
}
