import { useLanguage } from '#app/ui/language.tsx'

/** Who learns what of a gift. */
export function HowItWorks() {
  const { t, path } = useLanguage()
  return (
    <section>
      <h2>{t('donate.how')}</h2>
      <ul className="bullets">
        <li>{t('donate.how.stripe')}</li>
        <li>{t('donate.how.learns')}</li>
        <li>{t('donate.how.keep')}</li>
        <li>{t('donate.how.receipt')}</li>
      </ul>
      <p>
        <a href={path('/privacy#donations')}>{t('privacy.link')}</a>
      </p>
    </section>
  )
}
