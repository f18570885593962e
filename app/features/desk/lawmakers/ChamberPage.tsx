import { Facts } from '#app/ui/desk/Facts.tsx'
import { Section } from '#app/ui/desk/Section.tsx'
import { countryName } from '#app/i18n/format.ts'
import type { ListedChamber } from '../../lawmakers/chambers.server.ts'
import { Age } from './CountryPage.tsx'
import type { FoundPerson } from './find-people.server.ts'
import type { PageOf } from '../page-of.ts'
import { PeopleTable } from './PeopleTable.tsx'
import { SearchForm } from './SearchForm.tsx'

type Props = {
  chamber: ListedChamber
  found: PageOf<FoundPerson>
  q: string
}

/** A chamber and who is in it now. */
export function ChamberPage({ chamber, found, q }: Props) {
  const { country } = chamber
  return (
    <>
      <p>
        <a href={`/desk/lawmakers/${country}`}>{countryName('en', country)}</a>
      </p>
      <h1>{chamber.name}</h1>
      <Facts
        facts={[
          ['Source', `${chamber.source}, ${chamber.licence}`],
          ['List of', chamber.asOf],
          ['Term ends', chamber.termEnds ?? 'not known'],
          ['State', <Age key="age" {...chamber} />],
          ['Its clock', chamber.timeZone],
          [
            'Seen by the public',
            <a
              key="public"
              href={`/write/${country.toLowerCase()}/${chamber.slug}`}
            >
              its page on the site
            </a>,
          ],
        ]}
      />
      <Section title="People">
        <SearchForm q={q} label="Find somebody in this chamber" />
        <PeopleTable found={found} q={q} />
      </Section>
    </>
  )
}
