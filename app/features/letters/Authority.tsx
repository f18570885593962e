import { useLanguage } from '#app/ui/language.tsx'
import { spokenIn } from '#app/ui/spoken-in.ts'
import type { AuthorityView } from '../lawmakers/view.ts'

const fields = ['body', 'legislature', 'lever'] as const

/** Who decides on exports, and what the legislature can do about it. */
export function Authority({ authority }: { authority: AuthorityView | null }) {
  const { t, language, day } = useLanguage()
  return (
    <section>
      <h2>{t('write.decides')}</h2>
      {authority ? (
        <>
          <dl className="facts" {...spokenIn(authority.language, language)}>
            {fields.map(
              (field) =>
                authority[field] && (
                  <div key={field}>
                    <dt {...spokenIn(language, authority.language)}>
                      {t(`write.decides.${field}`)}
                    </dt>
                    <dd>{authority[field]}</dd>
                  </div>
                ),
            )}
          </dl>
          <p className="source">
            {t('write.decides.sources', {
              sources: authority.sources.join('; '),
              day: day(authority.asOf),
            })}
          </p>
        </>
      ) : (
        <p>{t('write.decides.unknown')}</p>
      )}
    </section>
  )
}
