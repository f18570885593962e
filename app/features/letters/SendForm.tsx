import { listCountries } from '#app/i18n/countries.ts'
import { Button } from '#app/ui/Button.tsx'
import { Checkbox } from '#app/ui/Checkbox.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { SelectField } from '#app/ui/SelectField.tsx'
import { TextField } from '#app/ui/TextField.tsx'
import { Trap } from '#app/ui/Trap.tsx'
import { typedFields } from '#app/ui/typed-fields.ts'
import { NameField } from '../signatures/fields.tsx'
import type { HowToSend } from './act-on-letter.server.ts'
import { Kept, LETTER_FIELDS } from './LetterForm.tsx'

type Props = HowToSend & {
  /** To how many it goes from here. */
  count: number
}

/** Name, address, country and consent. Posts to its own address. */
export function SendForm({ count, ...how }: Props) {
  const { t, path } = useLanguage()
  const { targets, problems, warned, isAtRisk } = how
  // What was agreed to before the warning was agreed to without knowing.
  const isFirst = warned && how.values.warned !== '1'
  const values: Record<string, string | undefined> = isFirst
    ? { ...how.values, consent: undefined }
    : how.values
  const typed = typedFields({ problems, values })
  const field = (name: string) => ({ ...typed(name), required: true })
  return (
    <form method="post" noValidate>
      <input type="hidden" name="act" value="send" />
      {warned && <input type="hidden" name="warned" value="1" />}
      <Kept values={how.values} targets={targets} names={LETTER_FIELDS} />
      {(warned ?? isAtRisk) && <Risk warned={warned} isAtRisk={isAtRisk} />}
      <NameField {...field('name')} />
      <TextField
        {...field('email')}
        type="email"
        label={t('write.send.email')}
        hint={t('write.send.emailHint')}
        autoComplete="email"
        autoCapitalize="none"
        dir="ltr"
      />
      <CountryField {...field('country')} isWarned={warned} />
      <Checkbox
        {...field('consent')}
        label={t('write.send.consent', { count })}
      />
      <p className="data">
        <a href={path('/privacy#letters')}>{t('privacy.link')}</a>
      </p>
      <Trap />
      <Button>{t('write.send.submit')}</Button>
    </form>
  )
}

/** Before the fields: who goes on has read it. */
function Risk({ warned, isAtRisk }: Pick<HowToSend, 'warned' | 'isAtRisk'>) {
  const { t } = useLanguage()
  return (
    <div className="warning" role="note">
      {!warned && <h3>{t('write.risk.heading')}</h3>}
      {isAtRisk && <p>{t('write.risk.target')}</p>}
      <p>{t('write.risk.other')}</p>
      {warned && <p>{t('write.risk.mail')}</p>}
    </div>
  )
}

function CountryField({
  isWarned,
  ...field
}: {
  name: string
  value?: string
  problem?: string
  required: boolean
  isWarned?: boolean
}) {
  const { t, language } = useLanguage()
  return (
    <SelectField
      {...field}
      label={t('sign.country')}
      hint={isWarned ? undefined : t('write.send.countryHint')}
      choose={t('sign.countryChoose')}
      options={listCountries(language).map(({ code, name }) => ({
        value: code,
        label: name,
      }))}
      autoComplete="country"
    />
  )
}
