import { Button } from '#app/ui/Button.tsx'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { DataTable } from '#app/ui/desk/DataTable.tsx'
import { SaidWord } from '#app/ui/desk/Said.tsx'
import { Section } from '#app/ui/desk/Section.tsx'
import { Tag } from '#app/ui/desk/Tag.tsx'
import { SelectField } from '#app/ui/SelectField.tsx'
import { TextField } from '#app/ui/TextField.tsx'
import { typedFields } from '#app/ui/typed-fields.ts'
import { SwitchForm } from '../letters/SwitchForm.tsx'
import type { CountryView } from './show-directory.server.ts'

type Refusal = {
  problems?: Record<string, string>
  values?: Record<string, string>
}
type Props = Refusal & {
  country: CountryView
  mayManage: boolean
  word: string | null
}
type Chamber = Props['country']['chambers'][number]

const said: Record<string, string> = {
  imported: 'The list was imported.',
  stale: 'Accepted. Letters go there until its next import.',
  switched: 'Saved. The next letters follow it.',
}

/** A country's chambers with their lists, and what stops letters to them. */
export function CountryPage(props: Props) {
  const { country, mayManage, word, ...refusal } = props
  const stale = country.chambers.filter((chamber) => !chamber.isMailed)
  return (
    <>
      <p>
        <a href="/desk/lawmakers">All countries</a>
      </p>
      <h1>{country.name}</h1>
      <SaidWord word={word} sentences={said} />
      <ErrorSummary problems={refusal.problems} />
      <Chambers country={country} />
      {mayManage && stale.length > 0 && (
        <AcceptStale chambers={stale} {...refusal} />
      )}
      <Section title="Letters to this country">
        <Switches {...country.switches} />
        {mayManage && (
          <SwitchForm
            country={country.code}
            now={country.switches}
            problems={refusal.problems}
            values={refusal.values?.do ? undefined : refusal.values}
          />
        )}
      </Section>
    </>
  )
}

function Chambers({ country }: Pick<Props, 'country'>) {
  return (
    <DataTable
      caption="Chambers"
      columns={[
        'Chamber',
        { label: 'People', isNumber: true },
        { label: 'Can be written to', isNumber: true },
        'List of',
        'Term ends',
        'State',
        'Source and licence',
      ]}
      rows={country.chambers.map((chamber) => ({
        key: chamber.id,
        cells: [
          <a key="to" href={`/desk/lawmakers/${country.code}/${chamber.slug}`}>
            {chamber.name}
          </a>,
          chamber.members.toLocaleString('en'),
          chamber.withAddress.toLocaleString('en'),
          chamber.asOf,
          chamber.termEnds ?? 'not known',
          <Age key="age" {...chamber} />,
          `${chamber.source}, ${chamber.licence}`,
        ],
      }))}
      empty="No lawmakers of this country are here yet. Import a list."
    />
  )
}

const staleWords = { 'term-over': 'term over', old: 'older than 12 months' }

/** Whether its list is current, and if not, what that means. */
export function Age({ isSample, stale, isMailed, acceptedWhy }: Chamber) {
  if (isSample) return <Tag>invented, for trying out</Tag>
  if (stale === null) return <Tag tone="good">current</Tag>
  if (isMailed) {
    return (
      <>
        <Tag>{`${staleWords[stale]}, accepted`}</Tag> {acceptedWhy}
      </>
    )
  }
  return <Tag tone="bad">{`${staleWords[stale]}: no letters`}</Tag>
}

function AcceptStale({
  chambers,
  ...refusal
}: Refusal & { chambers: Chamber[] }) {
  const field = typedFields(refusal)
  return (
    <Section title="Accept a list that is out of date">
      <p>
        No letters go to a chamber whose term is over or whose list is older
        than 12 months: those who are named may have left. Better than accepting
        it is a newer list. An acceptance holds until the next import.
      </p>
      <form method="post" noValidate>
        <SelectField
          {...field('chamber')}
          label="Chamber"
          choose="Choose a chamber"
          options={chambers.map(({ slug, name }) => ({
            value: slug,
            label: name,
          }))}
          required
        />
        <TextField
          {...field('staleWhy')}
          label="Why it is good enough"
          autoComplete="off"
          required
        />
        <input type="hidden" name="do" value="stale" />
        <Button quiet>Accept this list</Button>
      </form>
    </Section>
  )
}

function Switches({ targetsOff, residentsOff }: CountryView['switches']) {
  return (
    <p>
      {targetsOff
        ? 'Letters to its lawmakers are stopped.'
        : 'Letters go to its lawmakers.'}{' '}
      {residentsOff
        ? 'Who lives there is not offered to send from here.'
        : 'Who lives there can send from here.'}
    </p>
  )
}
