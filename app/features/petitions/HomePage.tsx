import type { ReactNode } from 'react'
import { useLanguage } from '#app/ui/language.tsx'
import { Demands } from './Demands.tsx'
import { Opening } from './Opening.tsx'
import type { PetitionView } from './view.ts'

/**
 * The call, the sign form and the evidence (`findings`). `search` goes along to
 * the petition's own page.
 */
export function HomePage({
  petition,
  search = '',
  form,
  findings,
}: {
  petition: PetitionView
  search?: string
  form?: ReactNode
  findings?: ReactNode
}) {
  const { t, path } = useLanguage()
  return (
    <>
      <Opening petition={petition} form={form}>
        <Demands {...petition} />
        <p>
          <a href={path(`/petitions/${petition.slug}${search}`)}>
            {t('petition.full')}
          </a>
        </p>
      </Opening>
      {findings}
    </>
  )
}
