import { useLanguage } from './language.tsx'

/** The way through a list that is longer than a page; nothing where it is not. */
export function Pages(props: {
  page: number
  pages: number
  /** The address of a page, from 1. */
  to: (page: number) => string
}) {
  const { t } = useLanguage()
  const { page, pages, to } = props
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
