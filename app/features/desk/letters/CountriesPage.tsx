import { countryName } from '#app/i18n/format.ts'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { DataTable } from '#app/ui/desk/DataTable.tsx'
import { Moment } from '#app/ui/desk/Moment.tsx'
import { Said } from '#app/ui/desk/Said.tsx'
import { Section } from '#app/ui/desk/Section.tsx'
import type { ListedSwitch } from '../../letters/countries.server.ts'
import { Places } from './Places.tsx'
import { SwitchForm } from './SwitchForm.tsx'

type Props = {
  switches: ListedSwitch[]
  countries: { code: string; name: string }[]
  mayChange: boolean
  isSaved: boolean
  problems?: Record<string, string>
  values?: Record<string, string>
}

/** For which countries something is stopped. */
export function CountriesPage(props: Props) {
  const { switches, countries, mayChange, isSaved, problems, values } = props
  return (
    <>
      <h1>Letters by country</h1>
      <Places here="/desk/letters/countries" />
      {isSaved && <Said>Saved. The next letters follow it.</Said>}
      <ErrorSummary problems={problems} />
      <DataTable
        caption="Countries for which something is stopped"
        columns={['Country', 'Stopped', 'Why', 'Since']}
        rows={switches.map((one) => ({
          key: one.country,
          cells: [
            countryName('en', one.country),
            [
              ...(one.targetsOff ? ['to its lawmakers'] : []),
              ...(one.residentsOff ? ['from its residents'] : []),
            ].join(', '),
            one.why,
            <Moment key="since" at={one.changedAt} />,
          ],
        }))}
        empty="Letters are stopped for no country."
      />
      {mayChange && (
        <Section title="Stop or allow letters">
          <p>What is ticked is stopped; what is not ticked is allowed.</p>
          <SwitchForm
            countries={countries}
            problems={problems}
            values={values}
          />
        </Section>
      )}
    </>
  )
}
