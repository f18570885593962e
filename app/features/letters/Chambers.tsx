import { useLanguage } from '#app/ui/language.tsx'
import type { ChamberKind } from '#db/schema.ts'
import type { ChamberView } from '../lawmakers/view.ts'
import { chamberPath } from './choice.ts'

/** Bodies of the executive, or a part of a chamber. */
const bodies: ChamberKind[] = ['ministry', 'committee']

/** The chambers of a country, and below them who else can be written to. */
export function Chambers({ chambers }: { chambers: ChamberView[] }) {
  const { t } = useLanguage()
  const isBody = ({ kind }: ChamberView) => bodies.includes(kind)
  const lawmakers = chambers.filter((chamber) => !isBody(chamber))
  const others = chambers.filter(isBody)
  return (
    <>
      <Group heading={t('write.chambers')} chambers={lawmakers} />
      <Group heading={t('write.bodies')} chambers={others} />
    </>
  )
}

function Group({
  heading,
  chambers,
}: {
  heading: string
  chambers: ChamberView[]
}) {
  if (chambers.length === 0) return null
  return (
    <section>
      <h2>{heading}</h2>
      <ul className="chambers">
        {chambers.map((chamber) => (
          <li key={chamber.id}>
            <Chamber chamber={chamber} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Chamber({ chamber }: { chamber: ChamberView }) {
  const { t, path } = useLanguage()
  const { name, kind, members, withAddress } = chamber
  return (
    <>
      <p className="label">{t(`write.kind.${kind}`)}</p>
      <h3>
        <a href={path(chamberPath(chamber))}>
          <bdi>{name}</bdi>
        </a>
      </h3>
      <p>
        {t('write.members', { count: members })} ·{' '}
        {t('write.withAddress', { count: withAddress })}
      </p>
      <ListNotes chamber={chamber} />
    </>
  )
}

/** What has to be known of a list: where it is from, how old, how true. */
export function ListNotes({ chamber }: { chamber: ChamberView }) {
  const { t, day } = useLanguage()
  const { source, licence, asOf, termEnds, stale, isSample, isMailed } = chamber
  return (
    <>
      {isSample && <p className="mark">{t('write.mark.sample')}</p>}
      {stale && (
        <p className="mark">
          {t(`write.stale.${stale}`)} {!isMailed && t('write.stale.notMailed')}
        </p>
      )}
      <p className="source">
        {t('write.source', { source, licence, day: day(asOf) })}{' '}
        {termEnds &&
          stale !== 'term-over' &&
          t('write.termEnds', { day: day(termEnds) })}
      </p>
    </>
  )
}
