import { DataTable } from '#app/ui/desk/DataTable.tsx'
import { Moment } from '#app/ui/desk/Moment.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import type { HeldRow } from '../../signatures/moderation/held.server.ts'
import { AllBox, RowBox } from './ChosenRows.tsx'
import { short } from './condition-facts.ts'
import type { DecideRefused } from './decide-held.server.ts'
import { NoEnter } from './NoEnter.tsx'
import { reasonText } from './reason-words.ts'
import { ReasonField } from './ReasonField.tsx'
import type { HeldView } from './show-held.server.ts'

type Props = { view: HeldView; refused?: DecideRefused }

/** The table of a page, and what to do with those that are ticked in it. */
export function HeldForm({ view: { rows }, refused }: Props) {
  const { country } = useLanguage()
  const ticked = new Set(refused?.isAll ? [] : refused?.ticked)
  const cellsOf = (row: HeldRow) => [
    <RowBox key="id" value={row.id} isTicked={ticked.has(row.id)}>
      {row.id.slice(0, 8)}
    </RowBox>,
    <>
      {country(row.country)}
      <p className="hint">{row.domain ? short(row.domain) : '–'}</p>
    </>,
    row.reasons.map(reasonText).join(', '),
    row.score,
    row.tag ? short(row.tag) : '–',
    <Moment key="at" at={row.since} />,
    row.petition,
  ]
  return (
    // Off: browsers that go back tick again by place, and what stands there is
    // another signature by then.
    <form method="post" className="ticking wordy" autoComplete="off">
      <NoEnter />
      <DataTable
        caption="Held signatures, the longest waiting first"
        columns={[
          'Signature',
          'Country and mail domain',
          { label: 'Why', width: 'wide' },
          { label: 'Score', isNumber: true },
          'Network',
          'Held since',
          'Petition',
        ]}
        rows={rows.map((row) => ({ key: row.id, cells: cellsOf(row) }))}
        empty="Nothing waits."
      />
      <AllBox
        values={rows.map(({ id }) => id)}
        isTicked={refused?.isAll}
        problem={refused?.problems.all}
      />
      <ReasonField refused={refused} />
      <Buttons />
    </form>
  )
}

function Buttons() {
  return (
    <p className="desk-row">
      <button type="submit" name="act" value="clear" className="button">
        Clear: they count
      </button>
      <button
        type="submit"
        name="act"
        value="invalidate"
        className="button grave"
      >
        Invalidate: they do not count
      </button>
    </p>
  )
}
