import { useLanguage } from '#app/ui/language.tsx'
import { Pages } from '#app/ui/Pages.tsx'
import type { ShownChamber } from '../lawmakers/view.ts'
import { ListNotes } from './Chambers.tsx'
import { ChamberSearch } from './ChamberSearch.tsx'
import { ChooseForm } from './ChooseForm.tsx'
import {
  chamberPath,
  countryPath,
  letterPath,
  MOST_SHOWN,
  pagesOf,
  type Search,
} from './choice.ts'
import { MOST_TARGETS } from './form.ts'
import { LawmakerBoxes } from './LawmakerBoxes.tsx'
import { SafetyReminder } from './SafetyNote.tsx'

type Props = ShownChamber & {
  search: Search
  /** Of {@link MOST_SHOWN} each; the first is 1. */
  page: number
  /** Whether a letter can be a risk for who lives there. */
  isAtRisk: boolean
}

/** Everybody in a chamber, to be ticked. */
export function ChamberPage({ chamber, lawmakers, areas, ...props }: Props) {
  const { t, country, path } = useLanguage()
  const { search, page, isAtRisk } = props
  const shown = lawmakers.slice((page - 1) * MOST_SHOWN, page * MOST_SHOWN)
  const pages = pagesOf(lawmakers.length)
  const isOff = lawmakers.some(({ noMail }) => noMail === 'country-off')
  return (
    <div className="slip wide write">
      <p className="label">
        <a href={path(countryPath(chamber.country))}>
          {country(chamber.country)}
        </a>
      </p>
      <h1>
        <bdi>{chamber.name}</bdi>
      </h1>
      {isAtRisk && <SafetyReminder code={chamber.country} />}
      {isOff && <p className="mark">{t('write.off')}</p>}
      <ListNotes chamber={chamber} />
      <ChamberSearch chamber={chamber} areas={areas} search={search} />
      <section aria-labelledby="whom">
        <h2 id="whom">{t('write.choose.heading')}</h2>
        <p>{t('write.choose.most')}</p>
        <p className="source">{t('write.choose.marks')}</p>
        <Found lawmakers={lawmakers} chamber={chamber} search={search} />
        {page < pages && page === 1 && (
          <p>{t('write.search.more', { shown: shown.length })}</p>
        )}
        {shown.length > 0 && (
          <ChooseForm country={chamber.country}>
            <LawmakerBoxes lawmakers={shown} />
          </ChooseForm>
        )}
        <Pages
          page={page}
          pages={pages}
          to={(to) => path(chamberPath(chamber, search, to))}
        />
      </section>
    </div>
  )
}

/** How many there are, and one link to write to all where they are few. */
function Found({
  chamber,
  lawmakers,
  search,
}: Pick<Props, 'chamber' | 'lawmakers' | 'search'>) {
  const { t, path } = useLanguage()
  const { country } = chamber
  const count = lawmakers.length
  const isSearch = Boolean(search.q ?? search.area)
  const to = lawmakers.map(({ id }) => id)
  return (
    <p role="status">
      {words()}{' '}
      {isSearch && (
        <a href={path(chamberPath(chamber))}>{t('write.search.showAll')}</a>
      )}{' '}
      {count > 0 && count <= MOST_TARGETS && (
        <a href={path(letterPath(country, { to }))}>
          {t('write.choose.all', { count })}
        </a>
      )}
    </p>
  )

  function words(): string {
    if (count === 0) return t('write.search.none')
    return t(isSearch ? 'write.search.found' : 'write.members', { count })
  }
}
