import { useLanguage } from '#app/ui/language.tsx'

/** Stands in the place of the sign form while campaigners have stopped it. */
export function StoppedSigning() {
  const { t } = useLanguage()
  return (
    <section className="sign" id="sign" aria-labelledby="sign-heading">
      <h2 id="sign-heading">{t('sign.heading')}</h2>
      <p className="notice">{t('switches.signing')}</p>
      <p>{t('switches.signing.confirm')}</p>
    </section>
  )
}
