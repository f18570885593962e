import { listCountries } from '#app/i18n/countries.ts'
import { Button } from '#app/ui/Button.tsx'
import { Problem } from '#app/ui/Field.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { SelectField } from '#app/ui/SelectField.tsx'
import { currencyName } from './names.ts'
import type { Choice, DonateView } from './view.ts'

type Props = Pick<DonateView, 'choice' | 'currencies'> & { problem?: string }

/** Leads to the same page in another currency; how often is kept. */
export function ChooseCurrency({ choice, currencies, problem }: Props) {
  const { t, path, language } = useLanguage()
  return (
    <details id="currency" open={problem !== undefined}>
      <summary>{t('donate.choose')}</summary>
      <Problem name="currency" problem={problem} />
      <ByCountry {...choice} />
      <h2>{t('donate.choose.currencies')}</h2>
      <ul className="places">
        {currencies.map((currency) => (
          <li key={currency}>
            <a
              href={path(pathWith({ ...choice, currency }))}
              aria-current={currency === choice.currency ? 'true' : undefined}
            >
              {currencyName(language, currency)}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}

function ByCountry({ country, isMonthly }: Choice) {
  const { t, path, language } = useLanguage()
  return (
    <form action={path('/donate')} noValidate>
      {isMonthly && <input type="hidden" name="interval" value="monthly" />}
      <SelectField
        name="country"
        label={t('sign.country')}
        hint={t('donate.choose.hint')}
        choose={t('sign.countryChoose')}
        options={listCountries(language).map(({ code, name }) => ({
          value: code,
          label: name,
        }))}
        value={country ?? undefined}
        autoComplete="country"
        required
      />
      <Button quiet>{t('donate.choose.submit')}</Button>
    </form>
  )
}

/** Without amounts: those of another currency are others. */
function pathWith({ currency, country, isMonthly }: Choice): string {
  const query = new URLSearchParams({ currency })
  if (country) query.set('country', country)
  if (isMonthly) query.set('interval', 'monthly')
  return `/donate?${query}`
}
