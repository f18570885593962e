import { countryName } from '#app/i18n/format.ts'
import type { MailboxState } from '#db/schema.ts'
import { type Column, DataTable } from '#app/ui/desk/DataTable.tsx'
import { Tag } from '#app/ui/desk/Tag.tsx'
import { Pages } from '#app/ui/Pages.tsx'
import type { FoundPerson } from './find-people.server.ts'
import type { PageOf } from '../page-of.ts'

type Props = {
  found: PageOf<FoundPerson>
  q: string
  /** Of several chambers: each row says which. */
  isEverywhere?: boolean
}

/** Lawmakers, a page of them, each with the way to its own page. */
export function PeopleTable({ found, q, isEverywhere = false }: Props) {
  const { rows, page, pages, total } = found
  const columns: (string | Column)[] = [
    'Name',
    'Area',
    ...(isEverywhere ? ['Chamber'] : []),
    'Address',
    'State',
  ]
  return (
    <>
      <DataTable
        caption={`${total.toLocaleString('en')} people${q ? ` found for “${q}”` : ''}`}
        columns={columns}
        rows={rows.map((person) => ({
          key: person.id,
          cells: [
            <a key="to" href={`/desk/lawmakers/people/${person.id}`}>
              {person.name}
            </a>,
            person.area ?? '–',
            ...(isEverywhere
              ? [`${person.chamber}, ${countryName('en', person.country)}`]
              : []),
            person.mailTo ?? 'none',
            <PersonState key="state" {...person} />,
          ],
        }))}
        empty={
          q
            ? `Nobody was found for “${q}”. Try one part of the name.`
            : 'Nobody is in it now. Import a newer list.'
        }
      />
      <Pages
        page={page}
        pages={pages}
        to={(to) => `?${String(queryOf(q, to))}`}
      />
    </>
  )
}

function queryOf(q: string, page: number): URLSearchParams {
  return new URLSearchParams({ ...(q && { q }), page: String(page) })
}

function PersonState({ mailTo, state, contactForm }: FoundPerson) {
  if (mailTo !== null) return <StateTag state={state} />
  return <Tag>{contactForm ? 'contact form only' : 'no address'}</Tag>
}

const tones = {
  verified: 'good',
  unverified: 'plain',
  bounced: 'bad',
  'opted-out': 'bad',
} as const

const words: Record<MailboxState, string> = {
  verified: 'verified',
  unverified: 'unverified',
  bounced: 'bounced',
  'opted-out': 'opted out',
}

export function StateTag({ state }: { state: MailboxState }) {
  return <Tag tone={tones[state]}>{words[state]}</Tag>
}
