import { controlProps, Field, type FieldProps } from './Field.tsx'

export function TextArea(props: FieldProps & { rows?: number }) {
  const { value, rows = 4 } = props
  return (
    <Field {...props}>
      <textarea
        {...controlProps(props)}
        rows={rows}
        defaultValue={value}
        dir="auto"
      />
    </Field>
  )
}
