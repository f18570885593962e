import { BarChart } from '#app/ui/charts/BarChart.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Answers } from '../findings/Responses.tsx'
import { DomainList } from './DomainList.tsx'
import { ListSources } from './ListSources.tsx'
import type { Infrastructure } from './show.server.ts'

/** The published list: what it is, its counts, the domains, its source. */
export function InfrastructurePage(props: Infrastructure) {
  const { lists, counts, responses, toAll } = props
  const { t } = useLanguage()
  return (
    <div className="slip">
      <h1>{t('infra.heading')}</h1>
      <p className="deck">{t('infra.lead')}</p>
      <p>{t('infra.figures')}</p>
      <Meaning />
      <Answers answered={[{ responses }]} toAll={toAll} />
      {lists.length === 0 ? (
        <NothingYet {...props} />
      ) : (
        <>
          <CountChart counts={counts} />
          <DomainList {...props} />
          <ListSources lists={lists} />
        </>
      )}
    </div>
  )
}

function Meaning() {
  const { t, path } = useLanguage()
  return (
    <section>
      <h2>{t('infra.meaning')}</h2>
      <ul>
        <li>{t('infra.meaning.not')}</li>
        <li>{t('infra.meaning.now')}</li>
      </ul>
      <p className="ways">
        <a href={path('/check')}>{t('infra.check')}</a>
      </p>
    </section>
  )
}

function NothingYet({ isTryOut }: Infrastructure) {
  const { t } = useLanguage()
  return (
    <div className="notice">
      <p>{t('infra.empty')}</p>
      {isTryOut && (
        <p>
          {t('infra.empty.tryOut')}{' '}
          <code dir="ltr">npm run indicators -- import FILE</code>
        </p>
      )}
    </div>
  )
}

function CountChart({ counts }: Pick<Infrastructure, 'counts'>) {
  const { t } = useLanguage()
  const { domains, emails, byGroup } = counts
  return (
    <section>
      <BarChart
        title={t('infra.counts')}
        description={t('infra.counts.description')}
        unit={t('infra.unit')}
        bars={byGroup.map(({ group, count }) => ({
          label: t(`infra.group.${group}`),
          value: count,
        }))}
      />
      <p className="source">{t('infra.total', { domains, emails })}</p>
    </section>
  )
}
