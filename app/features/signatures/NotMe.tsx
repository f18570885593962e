import { Button } from '#app/ui/Button.tsx'
import { useLanguage } from '#app/ui/language.tsx'

/** Posts to the address it is shown at. */
export function NotMe() {
  const { t } = useLanguage()
  return (
    <div className="slip">
      <h1>{t('notMe.heading')}</h1>
      <p>{t('notMe.text')}</p>
      <form method="post">
        <Button>{t('notMe.submit')}</Button>
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
