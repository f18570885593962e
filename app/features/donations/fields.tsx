import { formatMoney } from '#app/i18n/money.ts'
import { controlProps, Problem } from '#app/ui/Field.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import type { Problems } from '#app/ui/problems.ts'
import { currencyName } from './names.ts'
import type { DonateView } from './view.ts'

export function IntervalField({
  isMonthly,
  problem,
}: {
  isMonthly: boolean
  problem?: string
}) {
  const { t } = useLanguage()
  return (
    <Radios
      name="interval"
      legend={t('donate.interval')}
      hint={t('donate.interval.hint')}
      problem={problem}
      choices={(['once', 'monthly'] as const).map((interval) => ({
        value: interval,
        label: t(`donate.interval.${interval}`),
        isChosen: isMonthly === (interval === 'monthly'),
      }))}
    />
  )
}

type Amounts = Pick<
  DonateView,
  'choice' | 'presets' | 'leastMinor' | 'mostMinor'
> & { problems?: Problems }

/** Four amounts, or another that is typed. None is chosen beforehand. */
export function AmountFields(props: Amounts) {
  const { t, language } = useLanguage()
  const { choice, presets, problems } = props
  const { currency, preset, other } = choice
  const fixed = presets.map((amountMinor) => ({
    value: String(amountMinor),
    label: formatMoney(language, { amountMinor, currency }),
    isChosen: preset === amountMinor,
  }))
  const typed = {
    value: 'other',
    label: t('donate.amount.other'),
    isChosen: preset === null && other !== '',
  }
  return (
    <>
      <Radios
        name="amount"
        legend={t('donate.amount', {
          currency: currencyName(language, currency),
        })}
        problem={problems?.amount}
        choices={[...fixed, typed]}
      />
      <OtherAmount {...props} />
    </>
  )
}

/** One of several; its first control is where a link to a problem leads. */
function Radios({
  name,
  legend,
  hint,
  problem,
  choices,
}: {
  name: string
  legend: string
  hint?: string
  problem?: string
  choices: { value: string; label: string; isChosen: boolean }[]
}) {
  const { id, ...control } = controlProps({ name, hint, problem })
  return (
    <fieldset
      role="radiogroup"
      aria-invalid={control['aria-invalid']}
      aria-describedby={control['aria-describedby']}
    >
      <legend>{legend}</legend>
      <Problem name={name} problem={problem} />
      <div className="tiles">
        {choices.map(({ value, label, isChosen }, at) => (
          <label key={value} className="tile">
            <input
              id={at === 0 ? id : undefined}
              type="radio"
              name={name}
              value={value}
              defaultChecked={isChosen}
            />
            {label}
          </label>
        ))}
      </div>
      {hint && (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
    </fieldset>
  )
}

function OtherAmount({ choice, leastMinor, mostMinor, problems }: Amounts) {
  const { t, language } = useLanguage()
  const { currency, other } = choice
  const money = (amountMinor: number) =>
    formatMoney(language, { amountMinor, currency })
  const hint = t('donate.other.hint', {
    least: money(leastMinor),
    most: money(mostMinor),
  })
  const field = { name: 'other', problem: problems?.other }
  return (
    <div className="field">
      <label htmlFor="other">{t('donate.other')}</label>
      <p className="hint" id="other-hint">
        {hint}
      </p>
      <Problem {...field} />
      <input
        {...controlProps({ ...field, hint })}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        defaultValue={other}
      />
    </div>
  )
}
