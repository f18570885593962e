import { DataTable } from '#app/ui/desk/DataTable.tsx'
import { Said } from '#app/ui/desk/Said.tsx'
import { Section } from '#app/ui/desk/Section.tsx'
import { Tag } from '#app/ui/desk/Tag.tsx'
import type { FoundPerson } from './find-people.server.ts'
import type { PageOf } from '../page-of.ts'
import { PeopleTable } from './PeopleTable.tsx'
import { SearchForm } from './SearchForm.tsx'
import type { CountryRow } from './show-directory.server.ts'

type Props = {
  countries: CountryRow[]
  q: string
  /** Who was found; nothing while nobody was sought. */
  found: PageOf<FoundPerson> | null
  mayManage: boolean
  word: string | null
}

/** The countries of the directory, and a search over all of them. */
export function DirectoryPage(props: Props) {
  const { countries, q, found, mayManage, word } = props
  return (
    <>
      <h1>Lawmakers</h1>
      {word === 'discarded' && (
        <Said>The list was discarded. Nothing was changed.</Said>
      )}
      {mayManage && (
        <p>
          <a className="button" href="/desk/lawmakers/import">
            Import a list …
          </a>
        </p>
      )}
      <SearchForm q={q} label="Find somebody in any chamber" />
      {found && <PeopleTable found={found} q={q} isEverywhere />}
      <Section title="Countries">
        <Countries countries={countries} />
      </Section>
    </>
  )
}

function Countries({ countries }: Pick<Props, 'countries'>) {
  return (
    <DataTable
      caption="Countries in the directory"
      columns={[
        'Country',
        { label: 'Chambers', isNumber: true },
        { label: 'People', isNumber: true },
        { label: 'Can be written to', isNumber: true },
        'State',
      ]}
      rows={countries.map((country) => ({
        key: country.code,
        cells: [
          <a key="to" href={`/desk/lawmakers/${country.code}`}>
            {country.name}
          </a>,
          country.chambers.toLocaleString('en'),
          country.members.toLocaleString('en'),
          country.withAddress.toLocaleString('en'),
          <CountryState key="state" {...country} />,
        ],
      }))}
      empty="There are no lawmakers yet. Import a list to begin."
    />
  )
}

function CountryState({ isOff, isSample, stale }: CountryRow) {
  if (isSample) return <Tag>invented, for trying out</Tag>
  if (isOff) return <Tag tone="bad">letters stopped</Tag>
  if (stale === 0) return <Tag tone="good">current</Tag>
  return <Tag tone="bad">{`${stale} out of date`}</Tag>
}
