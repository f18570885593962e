import type { Language } from '#app/i18n/translate.ts'
import { useLanguage } from '#app/ui/language.tsx'
import { spokenIn } from '#app/ui/spoken-in.ts'
import { SignForm } from './SignForm.tsx'

type Props = Parameters<typeof SignForm>[0] & {
  action: string
  /** Of the petition's texts. */
  language: Language
}

/** The form on a page of its own: after problems, or after the warning. */
export function SignPage({ action, language, ...form }: Props) {
  const { t, language: page } = useLanguage()
  return (
    <div className="slip">
      <p className="label">{t('petition.label')}</p>
      <h1 {...spokenIn(language, page)}>{action}</h1>
      <SignForm {...form} />
    </div>
  )
}
