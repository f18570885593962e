import { DataTable } from '#app/ui/desk/DataTable.tsx'
import { Moment } from '#app/ui/desk/Moment.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { AllBox, RowBox } from './ChosenRows.tsx'
import type { NameRow } from './list-names.server.ts'
import { NoEnter } from './NoEnter.tsx'
import type { NamesView } from './show-names.server.ts'

/** The names of a page, and what to do with those that are ticked. */
export function NamesForm({
  view,
  problem,
}: {
  view: NamesView
  problem?: string
}) {
  const { country } = useLanguage()
  const { rows, kind, petition, next } = view
  const valueOf = (row: NameRow) => `${row.id}.${row.version}`
  if (rows.length === 0) {
    return (
      <p className="empty">
        {kind === 'waiting' ? 'No name waits to be looked at.' : 'None.'}
      </p>
    )
  }
  const further = new URLSearchParams({ petition, kind, after: next ?? '' })
  return (
    <form method="post" className="ticking" autoComplete="off">
      <NoEnter />
      <DataTable
        caption={kind === 'waiting' ? 'The oldest first' : 'The newest first'}
        columns={['Name', 'Country', 'Signed']}
        rows={rows.map((row) => ({
          key: row.id,
          cells: [
            <RowBox key="name" value={valueOf(row)}>
              <bdi>{row.name}</bdi>
            </RowBox>,
            country(row.country),
            <Moment key="at" at={row.confirmedAt} />,
          ],
        }))}
        empty=""
      />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="petition" value={petition} />
      <AllBox values={rows.map(valueOf)} problem={problem} />
      <p className="desk-row">
        {kind !== 'shown' && (
          <button type="submit" name="act" value="show" className="button">
            Allow
          </button>
        )}
        {kind !== 'hidden' && (
          <button
            type="submit"
            name="act"
            value="hide"
            className="button grave"
          >
            Hide
          </button>
        )}
      </p>
      {next && <a href={`?${further.toString()}`}>Next page</a>}
    </form>
  )
}
