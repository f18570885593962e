import { useLanguage } from '#app/ui/language.tsx'
import { Progress } from '#app/ui/Progress.tsx'
import type { PetitionView } from './view.ts'

type Props = Pick<PetitionView, 'count' | 'goal' | 'state'>

/** The count as a large figure, and how far it is to the goal. */
export function Count({ count, goal, state }: Props) {
  const { t, number } = useLanguage()
  return (
    <section className="count" aria-label={t('count.heading')}>
      <p className="tally">
        <span className="figure">{number(count)}</span>{' '}
        <span className="unit">{t('count.confirmed', { count })}</span>
      </p>
      {state === 'open' && (
        <>
          <Progress
            value={count}
            most={goal}
            label={t('count.progress', { count, goal })}
          />
          <p className="goal">{t('count.goal', { goal })}</p>
        </>
      )}
      <p className="source">{saying()}</p>
    </section>
  )

  function saying(): string {
    if (count > 0) return t('count.how')
    return state === 'open' ? t('count.none') : t('count.noneClosed')
  }
}
