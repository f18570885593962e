import { Button } from '#app/ui/Button.tsx'
import { DataTable } from '#app/ui/desk/DataTable.tsx'
import { Section } from '#app/ui/desk/Section.tsx'
import { Tiles } from '#app/ui/desk/Tiles.tsx'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { Pages } from '#app/ui/Pages.tsx'
import { SelectField } from '#app/ui/SelectField.tsx'
import { TextField } from '#app/ui/TextField.tsx'
import type { Range } from '../overview/query.ts'
import { type ToldCount, UNDER_TEN } from '../../figures/small.ts'
import type { SourcesView } from './view.ts'

type Props = SourcesView & { mayMakeLinks: boolean }

/** Where visitors came from, and how many of them signed and confirmed. */
export function SourcesPage(view: Props) {
  const { sum, count, page, pages, problem } = view
  return (
    <>
      <h1>Sources</h1>
      <p className="lead">
        Which links and sites people come from, and what becomes of it. Words of
        links are counted, never people.
      </p>
      {view.mayMakeLinks && (
        <p>
          <a className="button" href="/desk/sources/link">
            Make a link or a QR code
          </a>
        </p>
      )}
      <ErrorSummary problems={problem ? { from: problem } : undefined} />
      <Ranges {...view} />
      <Choose {...view} />
      <Tiles
        tiles={[
          { label: 'Page views', value: told(sum.views) },
          {
            label: 'Signed',
            value: told(sum.asked),
            note: noteOf(sum.asked, sum.views, 'of page views'),
          },
          {
            label: 'Confirmed',
            value: told(sum.confirmed),
            note: noteOf(sum.confirmed, sum.asked, 'of those who signed'),
          },
        ]}
      />
      <Section title="By source">
        <SourceTable {...view} />
        <Pages page={page} pages={pages} to={(to) => searchOf(view, to)} />
        {count > 0 && (
          <p>
            <a href={`/desk/sources.csv${searchOf(view)}`}>
              These numbers as CSV
            </a>
          </p>
        )}
      </Section>
      <HowItCounts />
    </>
  )
}

function Choose(view: SourcesView) {
  const { petitions, petition, typed, problem } = view
  return (
    <form method="get" action="/desk/sources" className="row" noValidate>
      {petitions.length > 1 && (
        <SelectField
          name="petition"
          label="Petition"
          choose="All together"
          options={petitions.map(({ slug, name }) => ({
            value: slug,
            label: name,
          }))}
          value={petition ?? ''}
        />
      )}
      <TextField
        name="from"
        label="From"
        type="date"
        value={typed.from}
        problem={problem ?? undefined}
        required
      />
      <TextField name="to" label="To" type="date" value={typed.to} required />
      <Button quiet>Show</Button>
    </form>
  )
}

const ranges: [Range, string][] = [
  ['7d', 'The last 7 days'],
  ['30d', 'The last 30 days'],
  ['all', 'Since the beginning'],
]

function Ranges({ petition, range }: SourcesView) {
  return (
    <p className="choices">
      {ranges.map(([value, label]) => (
        <a
          key={value}
          href={`?${String(new URLSearchParams({ ...(petition && { petition }), range: value }))}`}
          aria-current={value === range ? 'true' : undefined}
        >
          {label}
        </a>
      ))}
    </p>
  )
}

function SourceTable({ rows, count, mayMakeLinks }: Props) {
  const sources = count === 1 ? '1 source' : `${told(count)} sources`
  return (
    <div className="sources">
      <DataTable
        caption={`${sources}; what brought most confirmed signatures stands first. Both days are included, in UTC.`}
        columns={[
          'Source',
          'Medium',
          'Campaign',
          { label: 'Page views', isNumber: true },
          { label: 'Signed', isNumber: true },
          { label: 'of views', isNumber: true },
          { label: 'Confirmed', isNumber: true },
          { label: 'of signed', isNumber: true },
        ]}
        rows={rows.map((row) => ({
          key: row.key,
          cells: [
            row.source ?? 'None, or not known',
            row.medium ?? '–',
            row.campaign ?? '–',
            told(row.views),
            told(row.asked),
            rate(row.asked, row.views),
            told(row.confirmed),
            rate(row.confirmed, row.asked),
          ],
        }))}
        empty={
          <>
            Nothing was counted in these days. Choose others
            {mayMakeLinks && (
              <>
                , or make a <a href="/desk/sources/link">link of your own</a>{' '}
                for a newsletter, a post or a poster, and see here what it
                brings
              </>
            )}
            .
          </>
        }
      />
    </div>
  )
}

function HowItCounts() {
  return (
    <Section title="How this is counted">
      <ul>
        <li>
          A source is what a link says of itself (<code>utm_source</code>,{' '}
          <code>mtm_source</code>, <code>utm</code>, <code>source</code>), or
          the host of the page before. What looks like an address, a number or a
          token is dropped.
        </li>
        <li>
          From one to nine who signed or confirmed are told as “under 10”,
          without a rate: a link may have been given to one person. Page views
          are exact.
        </li>
        <li>
          A page view is a petition’s page or the first page, while it has the
          form. Programs that say what they are do not count.
        </li>
        <li>
          Who signs at another visit, confirms more than 72 hours later, or is
          from a country where signing can be a risk, counts without a source.
          Signing again counts under the newest one.
        </li>
        <li>
          Everything is counted on the day on which it happened, and stays:
          people who signed yesterday confirm today, and who takes a signature
          back was still confirmed.
        </li>
        <li>
          What visitors’ links name counts as “other” when nobody signs from it
          within a week, and when there are too many. Links that are made here
          stay.
        </li>
      </ul>
    </Section>
  )
}

function told(value: ToldCount): string {
  return value.toLocaleString('en')
}

/** None of what is too small to be told. */
function rate(part: ToldCount, whole: ToldCount): string {
  if (part === UNDER_TEN || whole === UNDER_TEN || whole === 0) return '–'
  return `${((100 * part) / whole).toFixed(1)} %`
}

function noteOf(part: ToldCount, whole: ToldCount, of: string) {
  const told = rate(part, whole)
  return told === '–' ? undefined : `${told} ${of}`
}

function searchOf(
  { petition, firstDay, lastDay }: SourcesView,
  page?: number,
): string {
  const query = new URLSearchParams({
    ...(petition && { petition }),
    from: firstDay,
    to: lastDay,
    ...(page && { page: String(page) }),
  })
  return `?${String(query)}`
}
