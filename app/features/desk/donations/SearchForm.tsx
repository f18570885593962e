import { Button } from '#app/ui/Button.tsx'
import { TextField } from '#app/ui/TextField.tsx'

type Props = { problem?: string; value?: string }

/** Posts what was typed: nothing of it stays in an address. */
export function SearchForm({ problem, value }: Props) {
  return (
    <form method="post" action="/desk/donations/list" noValidate>
      <TextField
        name="number"
        label="Number of the receipt"
        hint="As it stands in the donor’s mail: 2026-000123."
        value={value}
        problem={problem}
        autoComplete="off"
        dir="ltr"
        required
      />
      <Button quiet>Find the gift</Button>
    </form>
  )
}
