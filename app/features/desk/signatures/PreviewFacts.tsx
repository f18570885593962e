import { DataTable } from '#app/ui/desk/DataTable.tsx'
import { Facts } from '#app/ui/desk/Facts.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import type {
  Preview,
  SampleRow,
} from '../../signatures/moderation/preview.server.ts'
import { short } from './condition-facts.ts'
import { reasonText } from './reason-words.ts'

const shown = (count: number) => count.toLocaleString('en')

const stateWords: Record<string, string> = {
  held: 'held',
  confirmed: 'counted',
  invalidated: 'invalidated',
}

/** How many an act would change, and what they look like. */
export function PreviewFacts({ preview }: { preview: Preview }) {
  const { country } = useLanguage()
  const { count, byState, byCountry, byDomain, byDay, sample, stays } = preview
  const listed = <Row extends { count: number }>(
    rows: Row[],
    nameOf: (row: Row) => string,
  ) => rows.map((row) => `${nameOf(row)} ${shown(row.count)}`).join(', ')
  return (
    <>
      {stays > 0 && (
        <p>{shown(stays)} stay invalidated: they had been held before.</p>
      )}
      <Facts
        facts={[
          ['Signatures', shown(count)],
          ['Now', listed(byState, ({ state }) => stateWords[state] ?? state)],
          [
            'By country',
            listed(byCountry, ({ code }) => (code ? country(code) : 'others')),
          ],
          [
            'Mail domains',
            listed(byDomain, ({ domain }) =>
              domain ? short(domain) : 'not known any more',
            ),
          ],
          ['Days with most', listed(byDay, ({ day }) => day)],
        ]}
      />
      <Sample rows={sample} isAll={sample.length === count} />
    </>
  )
}

function Sample({ rows, isAll }: { rows: SampleRow[]; isAll: boolean }) {
  const { country } = useLanguage()
  return (
    <div className="wordy">
      <DataTable
        caption={isAll ? 'All of them' : 'Some of them'}
        columns={[
          'Signature',
          'Now',
          'Day',
          'Country',
          'Mail domain',
          { label: 'Score', isNumber: true },
          'Why',
        ]}
        rows={rows.map((row) => ({
          key: row.id,
          cells: [
            row.id.slice(0, 8),
            stateWords[row.state] ?? row.state,
            row.day,
            country(row.country),
            row.domain ? short(row.domain) : '–',
            row.score,
            row.reasons.map(reasonText).join(', ') || '–',
          ],
        }))}
        empty="Nothing would be changed."
      />
    </div>
  )
}
