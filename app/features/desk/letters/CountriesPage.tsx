import { countryName } from '#app/i18n/format.ts'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { Button } from '#app/ui/Button.tsx'
import { DataTable } from '#app/ui/desk/DataTable.tsx'
import { Moment } from '#app/ui/desk/Moment.tsx'
import { Said } from '#app/ui/desk/Said.tsx'
import { Section } from '#app/ui/desk/Section.tsx'
import { SelectField } from '#app/ui/SelectField.tsx'
import type {
  CountrySwitch,
  ListedSwitch,
} from '../../letters/countries.server.ts'
import { Places } from './Places.tsx'
import { SwitchForm } from './SwitchForm.tsx'

type Props = {
  switches: ListedSwitch[]
  countries: { code: string; name: string }[]
  mayChange: boolean
  isSaved: boolean
  /** The one that was chosen, with how its switches stand. */
  chosen: { code: string; now: CountrySwitch } | null
  problems?: Record<string, string>
  values?: Record<string, string>
}

/** For which countries something is stopped. */
export function CountriesPage(props: Props) {
  const { switches, mayChange, isSaved, problems } = props
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
            mayChange ? (
              <a key="to" href={`?country=${one.country}`}>
                {countryName('en', one.country)}
              </a>
            ) : (
              countryName('en', one.country)
            ),
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
      {mayChange && <Switches {...props} />}
    </>
  )
}

/** The country first: what its boxes say is how it is. */
function Switches({ countries, chosen, problems, values }: Props) {
  return (
    <Section title="Stop or allow letters">
      <form method="get" action="/desk/letters/countries" className="row">
        <SelectField
          name="country"
          label="Country"
          choose="Choose a country"
          options={countries.map(({ code, name }) => ({
            value: code,
            label: name,
          }))}
          problem={problems?.country}
          value={chosen?.code}
          required
        />
        <Button quiet>Show it</Button>
      </form>
      {chosen && (
        <>
          <h3>{countryName('en', chosen.code)}</h3>
          <p>What is ticked is stopped; what is not ticked is allowed.</p>
          <SwitchForm
            country={chosen.code}
            now={chosen.now}
            problems={problems}
            values={values}
          />
        </>
      )}
    </Section>
  )
}
