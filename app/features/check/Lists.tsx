import { useLanguage } from '#app/ui/language.tsx'
import type { Compared } from './view.ts'

/** Whose lists they are and how old: beside every answer. */
export function Lists({ compared }: { compared: Compared }) {
  const { t, path } = useLanguage()
  return (
    <section>
      <h2>{t('check.lists.heading')}</h2>
      <ul>
        {compared.lists.map((list) => (
          <li key={list.name}>
            <ListLine {...list} />
          </li>
        ))}
      </ul>
      <p>
        {t('check.lists.count', { count: compared.entries })}{' '}
        <a href={path('/findings/infrastructure')}>{t('check.lists.link')}</a>
      </p>
    </section>
  )
}

function ListLine(list: Compared['lists'][number]) {
  const { t, day } = useLanguage()
  const { name, publisher, published, importedAt } = list
  return published
    ? t('check.lists.published', { name, publisher, day: day(published) })
    : t('check.lists.imported', { name, publisher, day: day(importedAt) })
}
