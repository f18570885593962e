import type { Language } from '#app/i18n/translate.ts'
import { Button } from '#app/ui/Button.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { spokenIn } from '#app/ui/spoken-in.ts'

type Props = { petition: { action: string; language?: Language } }

/** Posts to the address it is shown at: only a person presses a button. */
export function ConfirmButton({ petition }: Props) {
  const { t, language } = useLanguage()
  return (
    <div className="slip">
      <h1>{t('confirm.heading')}</h1>
      <p>{t('confirm.text')}</p>
      <p
        className="deck"
        {...spokenIn(petition.language ?? language, language)}
      >
        {petition.action}
      </p>
      <form method="post">
        <Button>{t('confirm.submit')}</Button>
      </form>
      <p className="source">{t('confirm.why')}</p>
    </div>
  )
}
