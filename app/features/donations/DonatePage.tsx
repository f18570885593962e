import { useLanguage } from '#app/ui/language.tsx'
import type { Problems } from '#app/ui/problems.ts'
import { ChooseCurrency } from './ChooseCurrency.tsx'
import { DonateForm } from './DonateForm.tsx'
import { HowItWorks } from './HowItWorks.tsx'
import { NotOpen } from './NotOpen.tsx'
import { Thermometer } from './Thermometer.tsx'
import { Totals } from './Totals.tsx'
import type { DonateView } from './view.ts'

export type Shown = {
  view: DonateView
  /** The visitor sits at the machine that runs the site. */
  isLocal: boolean
}

/** What a post was answered with. */
export type Told = {
  problems?: Problems
  /** It does not work now, whatever the reason. */
  isBusy?: boolean
}

/** Where to give: the form, or why there is none. */
export function DonatePage({ view, isLocal, ...told }: Shown & Told) {
  const { t } = useLanguage()
  return (
    <div className="slip donate">
      <h1>{t('donate.heading')}</h1>
      <p className="deck">{t('donate.intro')}</p>
      <Receiver {...view} />
      {view.goal && <Thermometer {...view.goal} />}
      <FormOrNot view={view} isLocal={isLocal} {...told} />
      <Totals {...view.totals} />
    </div>
  )
}

/** After somebody left Stripe's page: the same form, as it was. */
export function CancelledPage({ view, isLocal }: Shown) {
  const { t } = useLanguage()
  return (
    <div className="slip donate">
      <h1>{t('donate.cancelled.heading')}</h1>
      <p>{t('donate.cancelled.text')}</p>
      <FormOrNot view={view} isLocal={isLocal} />
    </div>
  )
}

function Receiver({ receiver }: Pick<DonateView, 'receiver'>) {
  const { t } = useLanguage()
  return (
    <p>
      {t('donate.who')}{' '}
      {receiver ? <bdi>{receiver}</bdi> : t('donate.who.tryOut')}
    </p>
  )
}

function FormOrNot({ view, isLocal, ...told }: Shown & Told) {
  const { t } = useLanguage()
  if (view.opening !== 'open') {
    return <NotOpen opening={view.opening} isLocal={isLocal} />
  }
  return (
    <>
      {view.isStandIn && <p className="notice">{t('donate.standIn')}</p>}
      <ChooseCurrency {...view} problem={told.problems?.currency} />
      <DonateForm {...view} {...told} />
      <HowItWorks />
    </>
  )
}
