import type { ReactNode } from 'react'
import { useLanguage } from '#app/ui/language.tsx'
import { Demands } from './Demands.tsx'
import { Opening } from './Opening.tsx'
import type { PetitionView } from './view.ts'

/** The call, the sign form and the evidence (`findings`). */
export function HomePage({
  petition,
  form,
  findings,
}: {
  petition: PetitionView
  form?: ReactNode
  findings?: ReactNode
}) {
  const { t, path } = useLanguage()
  return (
    <>
      <Opening petition={petition} form={form}>
        <Demands {...petition} />
        <p>
          <a href={path(`/petitions/${petition.slug}`)}>{t('petition.full')}</a>
        </p>
      </Opening>
      {findings}
    </>
  )
}
