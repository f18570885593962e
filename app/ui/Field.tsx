import type { ReactNode } from 'react'
import { useLanguage } from './language.tsx'
import { problemText } from './problems.ts'

/** What every field is given; its `id` is its name. */
export type FieldProps = {
  name: string
  label: string
  hint?: string
  /** Key of the sentence that says what is wrong. */
  problem?: string
  value?: string
  required?: boolean
}

/** The attributes that tie a control to its hint and its problem. */
export function controlProps({
  name,
  hint,
  problem,
  required,
}: Omit<FieldProps, 'label'>) {
  const described = [problem && `${name}-problem`, hint && `${name}-hint`]
  return {
    id: name,
    name,
    required,
    'aria-invalid': problem ? true : undefined,
    'aria-describedby': described.filter(Boolean).join(' ') || undefined,
  }
}

/** Label above, hint below the label, problem beside the control. */
export function Field(props: FieldProps & { children: ReactNode }) {
  const { name, label, hint, required, children } = props
  const { t } = useLanguage()
  return (
    <div className="field">
      <label htmlFor={name}>
        {label}
        {!required && <span className="optional"> {t('field.optional')}</span>}
      </label>
      {hint && (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      <Problem {...props} />
      {children}
    </div>
  )
}

export function Problem({
  name,
  problem,
}: Pick<FieldProps, 'name' | 'problem'>) {
  const { t } = useLanguage()
  if (!problem) return null
  return (
    <p className="problem" id={`${name}-problem`}>
      {problemText(t, problem)}
    </p>
  )
}
