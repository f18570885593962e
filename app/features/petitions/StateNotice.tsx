import { useLanguage } from '#app/ui/language.tsx'
import type { PetitionView } from './view.ts'

type Props = Pick<PetitionView, 'state' | 'opensAt' | 'closesAt'>

/** Stands in the place of the sign form while nobody can sign. */
export function StateNotice({ state, opensAt, closesAt }: Props) {
  const { t, day } = useLanguage()
  if (state === 'open') return null
  return <p className="notice">{sentence()}</p>

  function sentence(): string {
    if (state === 'upcoming') {
      return opensAt
        ? t('petition.upcoming', { day: day(opensAt) })
        : t('petition.upcomingUndated')
    }
    return closesAt
      ? t('petition.closed', { day: day(closesAt) })
      : t('petition.closedUndated')
  }
}
