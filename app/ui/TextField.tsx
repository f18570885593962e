import type { InputHTMLAttributes } from 'react'
import { controlProps, Field, type FieldProps } from './Field.tsx'

type Props = FieldProps &
  Pick<
    InputHTMLAttributes<HTMLInputElement>,
    'type' | 'autoComplete' | 'autoCapitalize' | 'inputMode' | 'dir'
  >

export function TextField(props: Props) {
  const { value, type = 'text', autoComplete, dir = 'auto' } = props
  return (
    <Field {...props}>
      <input
        {...controlProps(props)}
        type={type}
        defaultValue={value}
        autoComplete={autoComplete}
        autoCapitalize={props.autoCapitalize}
        inputMode={props.inputMode}
        spellCheck={false}
        dir={dir}
      />
    </Field>
  )
}
