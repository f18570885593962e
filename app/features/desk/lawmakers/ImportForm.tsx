import { Button } from '#app/ui/Button.tsx'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { controlProps, Field } from '#app/ui/Field.tsx'
import { SelectField } from '#app/ui/SelectField.tsx'
import { TextField } from '#app/ui/TextField.tsx'
import { typedFields } from '#app/ui/typed-fields.ts'
import { chamberKinds } from '../../lawmakers/asked-words.ts'
import { formatWords } from './import-form.ts'

type Props = {
  countries: { code: string; name: string }[]
  problems?: Record<string, string>
  values?: Record<string, string>
}

/** What a list is, and its files: nothing is stored before it is looked at. */
export function ImportForm({ countries, problems, values }: Props) {
  return (
    <>
      <p>
        <a href="/desk/lawmakers">All countries</a>
      </p>
      <h1>Import a list of lawmakers</h1>
      <ErrorSummary
        problems={problems}
        note="What you typed is still here. The files have to be chosen again: browsers do not keep them."
      />
      <p className="lead">
        You see first what is in the list and what it would change. Nobody is
        deleted: who is gone from a chamber is retired.
      </p>
      <ListForm {...{ countries, problems, values }} />
    </>
  )
}

function ListForm({ countries, problems, values }: Props) {
  const field = typedFields({ problems, values })
  return (
    <form method="post" encType="multipart/form-data" noValidate>
      <FileField problem={problems?.files} />
      <SelectField
        {...field('country')}
        label="Country"
        hint="Not needed where the format is of one place."
        choose="The list says it"
        options={countries.map(({ code, name }) => ({
          value: code,
          label: name,
        }))}
      />
      <SelectField
        {...field('format')}
        label="Format"
        choose="Recognise it"
        options={Object.entries(formatWords).map(([value, label]) => ({
          value,
          label,
        }))}
      />
      <TextField
        {...field('source')}
        label="Who published it"
        hint="Not needed for formats of one publisher."
        autoComplete="off"
      />
      <TextField
        {...field('licence')}
        label="Licence"
        hint="As CC0 1.0."
        autoComplete="off"
      />
      <TextField
        {...field('asOf')}
        label="Day of the list"
        hint="For which it is judged who is in office; as 2026-01-31. Empty: today."
        autoComplete="off"
        dir="ltr"
      />
      <RareFields field={field} isOpen={isRareTyped(problems, values)} />
      <Button>Show what it would change</Button>
    </form>
  )
}

const rare = ['chamber', 'kind', 'columns', 'timeZone']

function isRareTyped(
  problems: Props['problems'] = {},
  values: Props['values'] = {},
): boolean {
  return rare.some((name) => problems[name] || values[name])
}

function FileField({ problem }: { problem?: string }) {
  const given = {
    name: 'files',
    label: 'File or files',
    hint: 'JSON, CSV or YAML; several only of Open States, or of the Congress. 20 MB in all.',
    problem,
    required: true,
  }
  return (
    <Field {...given}>
      <input
        {...controlProps(given)}
        type="file"
        multiple
        accept=".csv,.json,.yml,.yaml,.txt,.tsv"
      />
    </Field>
  )
}

function RareFields({
  field,
  isOpen,
}: {
  field: ReturnType<typeof typedFields>
  isOpen: boolean
}) {
  return (
    <details open={isOpen || undefined}>
      <summary>If the list does not say it</summary>
      <TextField
        {...field('chamber')}
        label="Chamber"
        hint="Its name, where the list does not say it or has several."
        autoComplete="off"
      />
      <SelectField
        {...field('kind')}
        label="Kind of that chamber"
        choose="As its name says"
        options={chamberKinds.map((kind) => ({ value: kind, label: kind }))}
      />
      <TextField
        {...field('columns')}
        label="Columns of a table"
        hint="As name=Full Name,email=Mail,area=Region."
        autoComplete="off"
        dir="ltr"
      />
      <TextField
        {...field('timeZone')}
        label="Time zone in which they sit"
        hint="As America/Chicago; else that of the seat of the country’s parliament."
        autoComplete="off"
        dir="ltr"
      />
    </details>
  )
}
