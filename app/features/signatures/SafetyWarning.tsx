import { useLanguage } from '#app/ui/language.tsx'

/** Stands before the short form. Plain words, and a way out. */
export function SafetyWarning({ slug }: { slug: string }) {
  const { t, path } = useLanguage()
  return (
    <div className="warning" role="note">
      <h3>{t('sign.warning.heading')}</h3>
      <p>{t('sign.warning.text')}</p>
      <p>{t('sign.warning.less')}</p>
      <p>{t('sign.warning.advice')}</p>
      <p>
        <a href={path(`/petitions/${slug}`)}>{t('sign.warning.leave')}</a>
      </p>
    </div>
  )
}
