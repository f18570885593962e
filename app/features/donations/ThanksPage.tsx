import { formatMoney } from '#app/i18n/money.ts'
import type { MessageKey } from '#app/i18n/translate.ts'
import { useLanguage } from '#app/ui/language.tsx'
import { NextLink, WhatNext } from '#app/ui/WhatNext.tsx'
import type { ThanksView } from './view.ts'

/** Key of the heading, which is the page's title too. */
export function thanksHeading(thanks: ThanksView | null) {
  const outcome = thanks?.outcome ?? 'unknown'
  return `donate.thanks.${outcome}` satisfies MessageKey
}

/** What became of a payment, as Stripe says it now. */
export function ThanksPage(thanks: ThanksView) {
  const { t } = useLanguage()
  const { outcome } = thanks
  return (
    <div className="slip thanks">
      <h1>{t(thanksHeading(thanks))}</h1>
      {outcome === 'paid' && <Paid {...thanks} />}
      {outcome === 'processing' && <Processing {...thanks} />}
      {outcome === 'not-completed' && <NotCompleted {...thanks} />}
      {outcome === 'in-doubt' && <InDoubt />}
    </div>
  )
}

/** Nothing of ours belongs to the address. */
export function NoSuchPayment() {
  const { t, path } = useLanguage()
  return (
    <div className="slip">
      <h1>{t(thanksHeading(null))}</h1>
      <p>{t('donate.thanks.unknownText')}</p>
      <p className="ways">
        <a href={path('/donate')}>{t('nav.donate')}</a>
        <a href={path('/')}>{t('error.home')}</a>
      </p>
    </div>
  )
}

function Paid({ isMonthly, ...money }: ThanksView) {
  const { t, language } = useLanguage()
  const amount = formatMoney(language, money)
  return (
    <>
      <p className="deck">
        {t(isMonthly ? 'donate.thanks.monthly' : 'donate.thanks.once', {
          amount,
        })}
      </p>
      <p>{t('donate.thanks.receipt')}</p>
      {isMonthly && <p>{t('donate.thanks.manage')}</p>}
      <WhatNext>
        <NextLink to="/write">{t('write.heading')}</NextLink>
        <NextLink to="/findings">{t('thanks.findings')}</NextLink>
      </WhatNext>
    </>
  )
}

function Processing({ isMonthly, ...money }: ThanksView) {
  const { t, language } = useLanguage()
  const amount = formatMoney(language, money)
  return (
    <>
      <p className="deck">
        {t(
          isMonthly
            ? 'donate.thanks.processingMonthly'
            : 'donate.thanks.processingOnce',
          { amount },
        )}
      </p>
      <p>{t('donate.thanks.processingText')}</p>
    </>
  )
}

function NotCompleted({ again }: ThanksView) {
  const { t, path } = useLanguage()
  return (
    <>
      <p>{t('donate.nothingCharged')}</p>
      <p>
        <a href={path(again)}>{t('donate.thanks.again')}</a>
      </p>
    </>
  )
}

function InDoubt() {
  const { t } = useLanguage()
  return (
    <>
      <p>{t('donate.thanks.inDoubtText')}</p>
      <p>{t('donate.thanks.inDoubtReceipt')}</p>
    </>
  )
}
