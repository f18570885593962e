import { Button } from '#app/ui/Button.tsx'
import { TextField } from '#app/ui/TextField.tsx'

/** Finds lawmakers by name: theirs is a public role, so it may be in a link. */
export function SearchForm({ q, label }: { q: string; label: string }) {
  return (
    <form method="get" role="search" className="desk-row" noValidate>
      <TextField name="q" label={label} value={q} autoComplete="off" required />
      <Button quiet>Search</Button>
    </form>
  )
}
