import type { ReactNode } from 'react'
import { useLanguage } from '#app/ui/language.tsx'
import { spokenIn } from '#app/ui/spoken-in.ts'
import { CountryTable } from './CountryTable.tsx'
import { Demands } from './Demands.tsx'
import { NewestNames } from './NewestNames.tsx'
import { Opening } from './Opening.tsx'
import type { PetitionView } from './view.ts'

/** `form` is the sign form; it is shown only while the petition is open. */
export function PetitionPage({
  petition,
  form,
}: {
  petition: PetitionView
  form?: ReactNode
}) {
  const { t, language, path } = useLanguage()
  return (
    <article>
      <Opening petition={petition} form={form}>
        <Demands {...petition} />
        {petition.background.length > 0 && (
          <section className="background">
            <h2>{t('petition.background')}</h2>
            {petition.background.map((paragraph) => (
              <p key={paragraph} {...spokenIn(petition.language, language)}>
                {paragraph}
              </p>
            ))}
          </section>
        )}
        <p>
          <a href={path('/write')}>{t('write.heading')}</a>
        </p>
      </Opening>
      {petition.count > 0 && (
        <div className="ledger">
          <CountryTable byCountry={petition.byCountry} />
          {petition.newest && <NewestNames newest={petition.newest} />}
        </div>
      )}
    </article>
  )
}
