import { useLanguage } from '#app/ui/language.tsx'
import { deedOf } from './licence.ts'
import type { ListView } from './view.ts'

/** Who published each list, under which licence, and how to take it along. */
export function ListSources({ lists }: { lists: ListView[] }) {
  const { t } = useLanguage()
  const licences = new Set(lists.map(({ licence }) => licence))
  return (
    <>
      <section aria-labelledby="source">
        <h2 id="source">{t('infra.source')}</h2>
        <ul>
          {lists.map((list) => (
            <Source key={list.name} {...list} />
          ))}
        </ul>
      </section>
      <p>{t('infra.source.changed')}</p>
      <p className="ways">
        <a href="/findings/infrastructure.csv">{t('infra.csv')}</a>
        <a href="/findings/infrastructure.json">{t('infra.json')}</a>
        {[...licences]
          .filter((licence) => deedOf(licence))
          .map((licence) => (
            <a
              key={licence}
              href={deedOf(licence)}
              rel="license noopener noreferrer"
            >
              {t('infra.source.licence', { licence })}
            </a>
          ))}
      </p>
    </>
  )
}

function Source({ name, url, publisher, licence, entries, ...list }: ListView) {
  const { t, day } = useLanguage()
  return (
    <li>
      <bdi>
        {url ? (
          <a href={url} rel="noopener noreferrer">
            {name}
          </a>
        ) : (
          name
        )}
      </bdi>
      <p className="source">
        {t('infra.source.publisher', { publisher, licence, entries })}{' '}
        {list.published &&
          `${t('infra.source.published', { day: day(list.published) })} `}
        {t('infra.source.imported', { day: day(list.importedAt) })}
      </p>
    </li>
  )
}
