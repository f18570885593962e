import { controlProps, type FieldProps, Problem } from './Field.tsx'

/** Never ticked beforehand; `value` is there when the person had ticked it. */
export function Checkbox(props: FieldProps) {
  const { name, label, hint, value } = props
  return (
    <div className="check">
      <input
        {...controlProps(props)}
        type="checkbox"
        value="yes"
        defaultChecked={value !== undefined}
      />
      <div>
        <label htmlFor={name}>{label}</label>
        {hint && (
          <p className="hint" id={`${name}-hint`}>
            {hint}
          </p>
        )}
        <Problem {...props} />
      </div>
    </div>
  )
}
