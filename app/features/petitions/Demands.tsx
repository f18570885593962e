import { useLanguage } from '#app/ui/language.tsx'
import { spokenIn } from '#app/ui/spoken-in.ts'
import type { PetitionView } from './view.ts'

/** What is asked, of whom, and who asks it. */
export function Demands({
  demands,
  language,
}: Pick<PetitionView, 'demands' | 'language'>) {
  const { t, language: page } = useLanguage()
  if (demands.length === 0) return null
  return (
    <section className="demands">
      <h2>{t('petition.demands')}</h2>
      <ol>
        {demands.map((demand) => (
          <li key={demand.id}>
            <p className="label">{t('petition.to', { to: demand.to })}</p>
            <p className="demand" {...spokenIn(language, page)}>
              {demand.text}
            </p>
            <p className="source" {...spokenIn(language, page)}>
              {demand.attribution}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
