import { formatMoney } from '#app/i18n/money.ts'
import { useLanguage } from '#app/ui/language.tsx'
import { Progress } from '#app/ui/Progress.tsx'
import type { GoalView } from './view.ts'

/** How far the gifts are on the way to the goal. */
export function Thermometer(goal: GoalView) {
  const { t, language } = useLanguage()
  const { amountMinor, reachedMinor, currency, percent } = goal
  const money = (amountMinor: number) =>
    formatMoney(language, { amountMinor, currency })
  const label = t('donate.goal.reached', {
    reached: money(reachedMinor),
    goal: money(amountMinor),
    share: percent / 100,
  })
  return (
    <section className="count" aria-label={t('donate.goal.heading')}>
      <Progress value={percent} most={100} label={label} />
      <p className="goal">{label}</p>
    </section>
  )
}
