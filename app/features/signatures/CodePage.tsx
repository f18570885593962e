import { Button } from '#app/ui/Button.tsx'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import type { Problems } from '#app/ui/problems.ts'
import { TextField } from '#app/ui/TextField.tsx'
import { typedFields } from '#app/ui/typed-fields.ts'
import { AddressField } from './fields.tsx'

type Props = {
  /** Of a signature, or of letters: its sentences in the catalogue. */
  of: 'code' | 'letters.code'
  to: string
  problems?: Problems
  values?: Record<string, string>
}

/**
 * Where a mailed code is typed: for who reads mail on another device, or cannot
 * open the link.
 */
export function CodePage({ of, to, ...typed }: Props) {
  const { t, path } = useLanguage()
  const field = typedFields(typed)
  return (
    <div className="slip">
      <h1>{t(`${of}.heading`)}</h1>
      <p>{t(`${of}.intro`)}</p>
      <ErrorSummary problems={typed.problems} />
      <form method="post" action={path(to)} noValidate>
        <AddressField {...field('email')} label={t(`${of}.email`)} />
        <TextField
          {...field('code')}
          label={t('code.code')}
          hint={t('code.codeHint')}
          autoComplete="one-time-code"
          autoCapitalize="characters"
          dir="ltr"
          required
        />
        <Button>{t(`${of}.submit`)}</Button>
      </form>
    </div>
  )
}
