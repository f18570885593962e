import { useLanguage } from '#app/ui/language.tsx'
import type { ChamberView } from '../lawmakers/view.ts'
import { chamberPath, type Search } from './choice.ts'

type Props = {
  chamber: Pick<ChamberView, 'country' | 'slug'>
  search: Search
  page: number
  pages: number
}

/** The way through a list that is longer than a page. */
export function ChamberPages({ chamber, search, page, pages }: Props) {
  const { t, path } = useLanguage()
  const to = (page: number) => path(chamberPath(chamber, search, page))
  if (pages === 1) return null
  return (
    <nav aria-label={t('infra.pages')}>
      <p className="ways">
        {page > 1 && (
          <a href={to(page - 1)} rel="prev">
            {t('infra.previous')}
          </a>
        )}
        <span>{t('infra.page', { page, pages })}</span>
        {page < pages && (
          <a href={to(page + 1)} rel="next">
            {t('infra.next')}
          </a>
        )}
      </p>
    </nav>
  )
}
