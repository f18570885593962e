import type { ReactNode } from 'react'
import { useLanguage } from '#app/ui/language.tsx'
import { spokenIn } from '#app/ui/spoken-in.ts'
import { Count } from './Count.tsx'
import { StateNotice } from './StateNotice.tsx'
import type { PetitionView } from './view.ts'

/**
 * What is asked, how many ask it, and the sign form: beside the text on wide
 * screens, one link away on small ones. `children` is the text below the count.
 */
export function Opening({
  petition,
  form,
  children,
}: {
  petition: PetitionView
  form?: ReactNode
  children?: ReactNode
}) {
  const { t, language } = useLanguage()
  const spoken = spokenIn(petition.language, language)
  return (
    <div className="opening">
      <header>
        <p className="label">{t('petition.label')}</p>
        <h1 {...spoken}>{petition.action}</h1>
        <p className="deck" {...spoken}>
          {petition.summary}
        </p>
        {petition.state === 'open' && (
          <p className="jump">
            <a className="button" href="#sign">
              {t('home.signLink')}
            </a>
          </p>
        )}
        <Count {...petition} />
      </header>
      {petition.state === 'open' ? (
        <>
          <div className="text">{children}</div>
          <aside>{form}</aside>
        </>
      ) : (
        <>
          <aside>
            <StateNotice {...petition} />
          </aside>
          <div className="text">{children}</div>
        </>
      )}
    </div>
  )
}
