import type { Language } from '#app/i18n/translate.ts'
import { Button } from '#app/ui/Button.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { spokenIn } from '#app/ui/spoken-in.ts'

type Props = { petition: { action: string; language: Language } }

/** Posts to the address it is shown at. */
export function NotMe({ petition }: Props) {
  const { t, language } = useLanguage()
  return (
    <div className="slip">
      <h1>{t('notMe.heading')}</h1>
      <p>{t('notMe.text')}</p>
      <p className="deck" {...spokenIn(petition.language, language)}>
        {petition.action}
      </p>
      <form method="post">
        <Button quiet>{t('notMe.submit')}</Button>
      </form>
      <p className="source">{t('notMe.keep')}</p>
    </div>
  )
}

export function NotMeDone() {
  const { t, path } = useLanguage()
  return (
    <div className="slip">
      <h1>{t('notMe.done.heading')}</h1>
      <p>{t('notMe.done.text')}</p>
      <p className="ways">
        <a href={path('/')}>{t('error.home')}</a>
      </p>
    </div>
  )
}
