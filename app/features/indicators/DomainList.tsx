import { Button } from '#app/ui/Button.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Pages } from '#app/ui/Pages.tsx'
import { Table } from '#app/ui/Table.tsx'
import { TextField } from '#app/ui/TextField.tsx'
import { searchPath } from './address.ts'
import type { Infrastructure } from './show.server.ts'
import type { Found, Group, Search } from './view.ts'

type Props = Pick<Infrastructure, 'search' | 'counts' | 'found'>

/** The search, and a page of what it found. */
export function DomainList({ search, counts, found }: Props) {
  const { t, path } = useLanguage()
  const { typed, group } = search
  return (
    <>
      <section aria-labelledby="search">
        <h2 id="search">{t('infra.search')}</h2>
        <form action={path(searchPath(nothing))} role="search">
          <TextField
            name="q"
            type="search"
            label={t('infra.search.label')}
            hint={t('infra.search.hint')}
            value={typed}
            autoComplete="off"
            autoCapitalize="none"
            inputMode="url"
            dir="ltr"
            required
          />
          {group && <input type="hidden" name="generation" value={group} />}
          <Button quiet>{t('infra.search.button')}</Button>
        </form>
      </section>
      <Filter search={search} groups={counts.byGroup.map((of) => of.group)} />
      {found.count === 0 ? <NoMatch /> : <Domains {...found} />}
      <Pages
        page={search.page}
        pages={found.pages}
        to={(page) => path(searchPath({ ...search, page }))}
      />
    </>
  )
}

const nothing: Search = { typed: '', group: null, page: 1 }

function Filter({ search, groups }: { search: Search; groups: Group[] }) {
  const { t, path } = useLanguage()
  return (
    <nav aria-label={t('infra.filter')}>
      <p className="ways">
        {[null, ...groups].map((group) => {
          const name = t(group ? `infra.group.${group}` : 'infra.all')
          const isChosen = group === search.group
          return (
            <a
              key={group}
              href={path(searchPath({ ...search, group, page: 1 }))}
              aria-current={isChosen ? 'true' : undefined}
            >
              {isChosen ? <strong>{name}</strong> : name}
            </a>
          )
        })}
      </p>
    </nav>
  )
}

function NoMatch() {
  const { t, path } = useLanguage()
  return (
    <div className="notice" role="status">
      <p>{t('infra.none')}</p>
      <p>
        <a href={path(searchPath(nothing))}>{t('infra.showAll')}</a>
      </p>
    </div>
  )
}

/** As text, not as links: nobody is to get there by a slip of the finger. */
function Domains({ domains, count }: Found) {
  const { t } = useLanguage()
  return (
    <Table
      caption={t('infra.found', { count })}
      columns={[t('infra.domain'), t('infra.versions')]}
    >
      {domains.map(({ domain, generations }) => (
        <tr key={domain}>
          <th scope="row">
            <code dir="ltr">{domain}</code>
          </th>
          <td>
            {groupsOf(generations).map((group) => (
              <div key={group}>{t(`infra.group.${group}`)}</div>
            ))}
          </td>
        </tr>
      ))}
    </Table>
  )
}

function groupsOf(generations: string[]): Group[] {
  return generations.length > 0 ? (generations as Group[]) : ['unassigned']
}
