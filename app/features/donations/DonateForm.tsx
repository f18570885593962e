import { countryName } from '#app/i18n/format.ts'
import { Button } from '#app/ui/Button.tsx'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Trap } from '#app/ui/Trap.tsx'
import { isAtRisk } from '../signatures/at-risk.ts'
import { AmountFields, IntervalField } from './fields.tsx'
import type { Told } from './DonatePage.tsx'
import type { Choice, DonateView } from './view.ts'

type Props = Told &
  Pick<DonateView, 'choice' | 'presets' | 'leastMinor' | 'mostMinor'>

/** Posts to `/donate`, which leads on to Stripe. Works without script. */
export function DonateForm({ problems, isBusy, ...view }: Props) {
  const { t, path } = useLanguage()
  const { currency, country, isMonthly } = view.choice
  return (
    <section className="sign" aria-labelledby="gift">
      <h2 id="gift">{t('donate.form.heading')}</h2>
      <ErrorSummary problems={problems} note={t('donate.nothingCharged')} />
      {isBusy && (
        <div className="error-summary" role="alert" tabIndex={-1} autoFocus>
          {t('donate.busy')}
        </div>
      )}
      <form method="post" action={path('/donate')} noValidate>
        <input type="hidden" name="currency" value={currency} />
        <input type="hidden" name="country" value={country ?? ''} />
        <IntervalField isMonthly={isMonthly} problem={problems?.interval} />
        <AmountFields {...view} problems={problems} />
        <Safety country={country} />
        <Trap />
        <Button>{t('donate.submit')}</Button>
        <p className="hint">{t('donate.next')}</p>
      </form>
    </section>
  )
}

/** Before the button: who goes on has read it. */
function Safety({ country }: Pick<Choice, 'country'>) {
  const { t, path, language } = useLanguage()
  return (
    <div className="warning" role="note">
      <h3>{t('donate.safety.heading')}</h3>
      {country && isAtRisk(country) && (
        <p>
          <strong>
            {t('donate.safety.here', {
              country: countryName(language, country),
            })}
          </strong>
        </p>
      )}
      <p>
        {t('donate.safety.text')}{' '}
        <a href={path('/petitions')}>{t('home.signLink')}</a>
      </p>
    </div>
  )
}
