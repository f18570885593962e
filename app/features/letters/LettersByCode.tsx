import { Button } from '#app/ui/Button.tsx'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import type { Problems } from '#app/ui/problems.ts'
import { TextField } from '#app/ui/TextField.tsx'

type Props = { problems?: Problems; values?: Record<string, string> }

/** For who reads mail on another device, or cannot open the link. */
export function LettersByCode({ problems, values = {} }: Props) {
  const { t, path } = useLanguage()
  function field(name: string) {
    return { name, value: values[name], problem: problems?.[name] }
  }
  return (
    <div className="slip">
      <h1>{t('letters.code.heading')}</h1>
      <p>{t('letters.code.intro')}</p>
      <ErrorSummary problems={problems} />
      <form method="post" action={path('/letters')} noValidate>
        <TextField
          {...field('email')}
          type="email"
          label={t('letters.code.email')}
          autoComplete="email"
          autoCapitalize="none"
          dir="ltr"
          required
        />
        <TextField
          {...field('code')}
          label={t('code.code')}
          hint={t('code.codeHint')}
          autoComplete="one-time-code"
          autoCapitalize="characters"
          dir="ltr"
          required
        />
        <Button>{t('letters.code.submit')}</Button>
      </form>
    </div>
  )
}
