import { Button } from '#app/ui/Button.tsx'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import type { Problems } from '#app/ui/problems.ts'
import { TextField } from '#app/ui/TextField.tsx'
import { SignedWithField } from './fields.tsx'

type Props = { problems?: Problems; values?: Record<string, string> }

/** For who reads mail on another device, or cannot open the link. */
export function ConfirmByCode({ problems, values = {} }: Props) {
  const { t, path } = useLanguage()
  function field(name: string) {
    return { name, value: values[name], problem: problems?.[name] }
  }
  return (
    <div className="slip">
      <h1>{t('code.heading')}</h1>
      <p>{t('code.intro')}</p>
      <ErrorSummary problems={problems} />
      <form method="post" action={path('/confirm')} noValidate>
        <SignedWithField {...field('email')} />
        <TextField
          {...field('code')}
          label={t('code.code')}
          hint={t('code.codeHint')}
          autoComplete="one-time-code"
          autoCapitalize="characters"
          dir="ltr"
          required
        />
        <Button>{t('code.submit')}</Button>
      </form>
    </div>
  )
}
