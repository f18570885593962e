import { Button } from '#app/ui/Button.tsx'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { TextField } from '#app/ui/TextField.tsx'
import type { LawmakerView, Target } from '../lawmakers/view.ts'
import { ChooseForm } from './ChooseForm.tsx'
import { countryPath } from './choice.ts'
import type { FoundByPostcode } from './find-by-postcode.server.ts'
import { LawmakerBoxes } from './LawmakerBoxes.tsx'

type Props = { country: string; found?: FoundByPostcode }

/** A postcode, and whose constituents live there. */
export function ByPostcode({ country, found }: Props) {
  const { t, path } = useLanguage()
  const refused = found && 'problems' in found ? found : undefined
  return (
    <section aria-labelledby="by-postcode">
      <h2 id="by-postcode">{t('write.postcode.heading')}</h2>
      <ErrorSummary problems={refused?.problems} />
      <form method="post" action={path(countryPath(country))} noValidate>
        <TextField
          name="postcode"
          label={t('write.postcode.label')}
          hint={t('write.postcode.hint')}
          value={refused?.values.postcode}
          problem={refused?.problems.postcode}
          autoComplete="postal-code"
          autoCapitalize="characters"
          required
        />
        <Button quiet>{t('write.postcode.submit')}</Button>
      </form>
      {found && 'lawmakers' in found && (
        <Found country={country} lawmakers={found.lawmakers} />
      )}
    </section>
  )
}

/** By constituency where there are several: only who lives there knows which. */
function Found({
  country,
  lawmakers,
}: {
  country: string
  lawmakers: Target[]
}) {
  const { t } = useLanguage()
  const chambers = Map.groupBy(lawmakers, ({ chamber }) => chamber.id)
  const isSeveral = [...chambers.values()].some((own) => areas(own).length > 1)
  return (
    <div role="status">
      <h3>{t('write.postcode.found')}</h3>
      {isSeveral && <p>{t('write.postcode.several')}</p>}
      <ChooseForm country={country}>
        {[...chambers].map(([id, own]) => (
          <fieldset key={id}>
            <legend>
              <bdi>{own[0]!.chamber.name}</bdi>
            </legend>
            <LawmakerBoxes lawmakers={own} />
          </fieldset>
        ))}
      </ChooseForm>
    </div>
  )
}

function areas(lawmakers: LawmakerView[]): string[] {
  return [...new Set(lawmakers.map(({ area }) => area ?? ''))]
}
