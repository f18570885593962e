import { Button } from '#app/ui/Button.tsx'
import { Section } from '#app/ui/desk/Section.tsx'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { SelectField } from '#app/ui/SelectField.tsx'
import { TextField } from '#app/ui/TextField.tsx'
import { typedFields } from '#app/ui/typed-fields.ts'
import { acts } from '../../signatures/moderation/acts.ts'
import { actWords } from './act-words.ts'
import { BeginForm } from './BeginForm.tsx'
import { Places } from './Places.tsx'
import { PreviewFacts } from './PreviewFacts.tsx'
import type { BulkView } from './show-bulk.server.ts'

export type BulkRefused = { problems: Record<string, string>; reason: string }

type Props = { view: BulkView; refused?: BulkRefused }

export function BulkPage({ view, refused }: Props) {
  const problems = refused?.problems ?? view.problems ?? {}
  return (
    <>
      <h1>Many signatures at once</h1>
      <Places here="/desk/signatures/bulk" />
      <ErrorSummary problems={problems} />
      <Found view={view} refused={refused} />
      <Section title={view.preview ? 'Look for others' : 'Which ones'}>
        <p>
          Say which ones; all that you give must hold. You see what it would
          change before anything is done.
        </p>
        <ConditionForm view={view} problems={problems} />
      </Section>
    </>
  )
}

/** Above the form: who asked looks for it first. */
function Found({ view: { typed, preview, takesTwo }, refused }: Props) {
  if (!preview || !typed.act) return null
  return (
    <Section title="What it would change" id="preview">
      {preview.count === 0 ? (
        <p className="empty">
          No signature meets this. What was decided already is not decided
          again.
        </p>
      ) : (
        <>
          <PreviewFacts preview={preview} />
          <BeginForm
            hidden={{ do: 'begin', ...typed, seen: String(preview.count) }}
            does={actWords[typed.act].does}
            count={preview.count}
            takesTwo={takesTwo}
            refused={refused}
          />
        </>
      )}
    </Section>
  )
}

function ConditionForm({
  view: { typed, petitions },
  problems,
}: {
  view: BulkView
  problems: Record<string, string>
}) {
  const field = typedFields({ problems, values: typed })
  return (
    <form method="post" action="/desk/signatures/bulk">
      <SelectField
        {...field('act')}
        label="What to do"
        choose="Choose"
        options={Object.keys(acts).map((value) => {
          const { does, what } = actWords[value as keyof typeof acts]
          return { value, label: `${does}: ${what}` }
        })}
        required
      />
      <SelectField
        {...field('petition')}
        label="Petition"
        choose="All petitions"
        options={petitions}
      />
      <TextField
        {...field('domain')}
        label="Mail domain"
        hint="Big providers by name. A small one is stored as a hash: also choose the petition, or paste the # and hash from the list."
        dir="ltr"
      />
      <TextField
        {...field('tag')}
        label="Network"
        hint="As the list of what is held gives it; known for 72 hours."
        dir="ltr"
      />
      <Bounds field={field} />
      <Button>Show what it would change</Button>
    </form>
  )
}

function Bounds({ field }: { field: ReturnType<typeof typedFields> }) {
  return (
    <div className="desk-row">
      <TextField
        {...field('from')}
        label="From"
        hint="A day or a moment in UTC, as 2026-11-22 or 2026-11-22T15:04."
        dir="ltr"
      />
      <TextField
        {...field('to')}
        label="Before"
        hint="After 72 hours only the day is known."
        dir="ltr"
      />
      <TextField
        {...field('score')}
        label="Score at least"
        hint="From 50 on they are held."
        inputMode="numeric"
        dir="ltr"
      />
    </div>
  )
}
