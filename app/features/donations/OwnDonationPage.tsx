import type { ReactNode } from 'react'
import { formatMoney } from '#app/i18n/money.ts'
import { Button } from '#app/ui/Button.tsx'
import { ContactLink } from '#app/ui/ContactLink.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import type { OwnDonationView } from './view.ts'

type Known = Extract<OwnDonationView, { outcome: 'known' }>
type TooOld = Extract<OwnDonationView, { outcome: 'too-old' }>

/** What a title says of it. */
export const ownHeadings = {
  known: 'donate.own.heading',
  'too-old': 'donate.own.tooOld.heading',
  unknown: 'own.unknown.heading',
} as const

/** The page of a gift, or why the link opens none. */
export function OwnDonationPage({
  own,
  isAway,
}: {
  own: OwnDonationView
  /** Stripe's pages could not be opened a moment ago. */
  isAway: boolean
}) {
  const { t } = useLanguage()
  return (
    <div className="slip own">
      <h1>{t(ownHeadings[own.outcome])}</h1>
      {own.outcome === 'known' && <KnownGift own={own} isAway={isAway} />}
      {own.outcome === 'too-old' && <TooOldLink {...own} />}
      {own.outcome === 'unknown' && <p>{t('donate.own.unknown')}</p>}
    </div>
  )
}

function TooOldLink({ contact }: TooOld) {
  const { t } = useLanguage()
  return (
    <>
      <p>{t('donate.own.tooOld')}</p>
      {contact && (
        <p>
          {t('donate.own.tooOldContact')} <ContactLink at={contact} />
        </p>
      )}
    </>
  )
}

function KnownGift({ own, isAway }: { own: Known; isAway: boolean }) {
  const { t } = useLanguage()
  const { subscription, canManage, contact } = own
  return (
    <>
      <Facts {...own} />
      {subscription && subscription.state !== 'cancelled' && (
        <Manage canManage={canManage} isAway={isAway} />
      )}
      {contact && (
        <p>
          {t('donate.own.contact')} <ContactLink at={contact} />
        </p>
      )}
      <p className="source">{t('own.keep')}</p>
    </>
  )
}

function Facts({ subscription, ...gift }: Known) {
  const { t, day, language } = useLanguage()
  const { number, currency, amountMinor, paidOn, refundedMinor } = gift
  const money = (amountMinor: number) =>
    formatMoney(language, { amountMinor, currency })
  return (
    <dl className="facts">
      <Fact name={t('donate.own.amount')}>{money(amountMinor)}</Fact>
      <Fact name={t('own.state')}>{t(`donate.state.${gift.state}`)}</Fact>
      {paidOn && <Fact name={t('donate.own.day')}>{day(paidOn)}</Fact>}
      {refundedMinor > 0 && (
        <Fact name={t('donate.own.refunded')}>{money(refundedMinor)}</Fact>
      )}
      {number && (
        <Fact name={t('donate.own.number')}>
          <bdi>{number}</bdi>
        </Fact>
      )}
      {gift.receiver && (
        <Fact name={t('donate.own.receiver')}>
          <bdi>{gift.receiver}</bdi>
        </Fact>
      )}
      {subscription && <Monthly {...subscription} />}
    </dl>
  )
}

function Monthly(subscription: NonNullable<Known['subscription']>) {
  const { t, day, language } = useLanguage()
  const { state, since, cancelsOn, endedOn } = subscription
  const amount = formatMoney(language, subscription)
  return (
    <Fact name={t('donate.own.monthly')}>
      <p>{t('donate.own.each', { amount })}</p>
      {(state !== 'active' || !cancelsOn) && (
        <p>{t(`donate.subscription.${state}`)}</p>
      )}
      <p>{t('own.since', { day: day(since) })}</p>
      {cancelsOn && !endedOn && (
        <p>{t('donate.own.cancels', { day: day(cancelsOn) })}</p>
      )}
      {endedOn && <p>{t('donate.own.ended', { day: day(endedOn) })}</p>}
    </Fact>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** Posts to the page's own address, which leads on to Stripe's pages. */
function Manage({
  canManage,
  isAway,
}: {
  canManage: boolean
  isAway: boolean
}) {
  const { t } = useLanguage()
  return (
    <section>
      <h2>{t('donate.own.manage')}</h2>
      {(isAway || !canManage) && (
        <p className="problem" role="alert">
          {t('donate.own.away')}
        </p>
      )}
      {canManage && (
        <>
          <p>{t('donate.own.manageText')}</p>
          <form method="post">
            <Button>{t('donate.own.submit')}</Button>
          </form>
        </>
      )}
    </section>
  )
}
