import { listCountries } from '#app/i18n/countries.ts'
import type { FieldProps } from '#app/ui/Field.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { SelectField } from '#app/ui/SelectField.tsx'
import { TextField } from '#app/ui/TextField.tsx'

type Props = Pick<FieldProps, 'name' | 'value' | 'problem' | 'required'>

export function NameField(props: Props) {
  const { t } = useLanguage()
  return <TextField {...props} label={t('sign.name')} autoComplete="name" />
}

export function EmailField(props: Props) {
  const { t } = useLanguage()
  return (
    <AddressField
      {...props}
      label={t('sign.email')}
      hint={t('sign.emailHint')}
    />
  )
}

/** The address that a signature was made with, typed once more. */
export function SignedWithField(props: Props) {
  const { t } = useLanguage()
  return <AddressField {...props} label={t('code.email')} />
}

export function AddressField(
  props: Props & Pick<FieldProps, 'label' | 'hint'>,
) {
  return (
    <TextField
      {...props}
      type="email"
      autoComplete="email"
      autoCapitalize="none"
      dir="ltr"
      required
    />
  )
}

export function CountryField({
  isWarned,
  ...props
}: Props & { isWarned?: boolean }) {
  const { t, language } = useLanguage()
  return (
    <SelectField
      {...props}
      label={t('sign.country')}
      hint={isWarned ? undefined : t('sign.countryHint')}
      choose={t('sign.countryChoose')}
      options={listCountries(language).map(({ code, name }) => ({
        value: code,
        label: name,
      }))}
      autoComplete="country"
      required
    />
  )
}

export function PostcodeField(props: Props) {
  const { t } = useLanguage()
  return (
    <TextField
      {...props}
      label={t('sign.postcode')}
      hint={t('sign.postcodeHint')}
      autoComplete="postal-code"
      autoCapitalize="characters"
    />
  )
}
