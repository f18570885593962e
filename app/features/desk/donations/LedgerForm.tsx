import { Button } from '#app/ui/Button.tsx'
import { Section } from '#app/ui/desk/Section.tsx'
import { TextField } from '#app/ui/TextField.tsx'

/** For accountants: each movement in a range of days. */
export function LedgerForm() {
  return (
    <Section title="The ledger as a table" id="ledger">
      <p>
        Each movement with gross, fee and net, and the gift that it belongs to.
        It names nobody. Both days are included, in UTC; without days it is all
        of it.
      </p>
      <form method="get" action="/desk/donations/ledger.csv" className="row">
        <TextField name="from" label="From" type="date" />
        <TextField name="to" label="To" type="date" />
        <Button quiet>Download the CSV</Button>
      </form>
    </Section>
  )
}
