import { useLanguage } from '#app/ui/language.tsx'

/** A link that opens nothing (any more). */
export function LetterUnknown() {
  const { t, path } = useLanguage()
  return (
    <div className="slip">
      <h1>{t('letters.unknown.heading')}</h1>
      <p>{t('letters.unknown.text')}</p>
      <p className="ways">
        <a href={path('/letters')}>{t('nav.letters')}</a>
        <a href={path('/write')}>{t('nav.write')}</a>
      </p>
    </div>
  )
}

export function LetterDeleted() {
  const { t, path } = useLanguage()
  return (
    <div className="slip">
      <h1>{t('letters.deleted.heading')}</h1>
      <p>{t('letters.deleted.text')}</p>
      <p className="ways">
        <a href={path('/write')}>{t('nav.write')}</a>
        <a href={path('/')}>{t('error.home')}</a>
      </p>
    </div>
  )
}
