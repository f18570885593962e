import { Timeline } from '#app/ui/charts/Timeline.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import type { ToldFindings } from './list.server.ts'
import { answeredIn, Answers } from './Responses.tsx'
import type { EventView } from './view.ts'

const FIRST_YEAR = 2016
const LAST_YEAR = 2021

/** What happened when; each event leads to its finding. */
export function TimelinePage({
  events,
  findings,
  toAll,
}: ToldFindings & { events: EventView[] }) {
  const { t, path } = useLanguage()
  return (
    <>
      <header className="opener">
        <h1>{t('timeline.heading')}</h1>
        <p className="deck">{t('timeline.description')}</p>
      </header>
      <Timeline
        title={t('timeline.entries')}
        description={t('timeline.intro')}
        from={FIRST_YEAR}
        to={LAST_YEAR}
        entries={events.map(
          ({ id, finding, starts, ends, confidence, text }) => ({
            id,
            label: text,
            starts,
            ends,
            href: path(`/findings/${finding}`),
            note: confidence ? t(`confidence.${confidence}`) : undefined,
          }),
        )}
      />
      <Answers answered={findings.map(answeredIn)} toAll={toAll} />
    </>
  )
}
