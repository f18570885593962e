import { useLanguage } from '#app/ui/language.tsx'
import { spokenIn } from '#app/ui/spoken-in.ts'
import type { PetitionListItem } from './view.ts'

export function PetitionList({ petitions }: { petitions: PetitionListItem[] }) {
  const { t } = useLanguage()
  return (
    <div className="list">
      <h1>{t('petitions.heading')}</h1>
      {petitions.length === 0 && <p>{t('petitions.empty')}</p>}
      <ul>
        {petitions.map((petition) => (
          <Item key={petition.slug} {...petition} />
        ))}
      </ul>
    </div>
  )
}

function Item({
  slug,
  action,
  summary,
  state,
  count,
  language,
}: PetitionListItem) {
  const { t, path, number, language: page } = useLanguage()
  const spoken = spokenIn(language, page)
  return (
    <li>
      <p className="tally">
        <span className="figure">{number(count)}</span>{' '}
        <span className="unit">{t('count.confirmed', { count })}</span>
      </p>
      <div>
        <p className="label">{t(`state.${state}`)}</p>
        <h2 {...spoken}>
          <a href={path(`/petitions/${slug}`)}>{action}</a>
        </h2>
        <p {...spoken}>{summary}</p>
      </div>
    </li>
  )
}
