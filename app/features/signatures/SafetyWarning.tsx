import { useLanguage } from '#app/ui/language.tsx'

/** Stands before the short form. Plain words, and a way out. */
export function SafetyWarning({
  slug,
  isFirst,
}: {
  slug: string
  /** Right after the full form, of which most was dropped. */
  isFirst: boolean
}) {
  const { t, path } = useLanguage()
  return (
    <div className="warning" role="note">
      <h3>{t('sign.warning.heading')}</h3>
      <p>{t('sign.warning.text')}</p>
      <p>{t('sign.warning.less')}</p>
      {isFirst && <p>{t('sign.warning.dropped')}</p>}
      <p>{t('sign.warning.advice')}</p>
      <p>{t('sign.warning.traces')}</p>
      <p>
        <a href={path(`/petitions/${slug}`)}>{t('sign.warning.leave')}</a>
      </p>
    </div>
  )
}
