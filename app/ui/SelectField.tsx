import { controlProps, Field, type FieldProps } from './Field.tsx'

type Props = FieldProps & {
  options: { value: string; label: string }[]
  /** Stands first and is no answer. */
  choose: string
  autoComplete?: string
}

export function SelectField(props: Props) {
  const { options, choose, value = '', autoComplete } = props
  return (
    <Field {...props}>
      <select
        {...controlProps(props)}
        autoComplete={autoComplete}
        defaultValue={value}
      >
        <option value="">{choose}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}
