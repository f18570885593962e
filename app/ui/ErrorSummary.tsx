import { useLanguage } from './language.tsx'
import { problemText, type Problems } from './problems.ts'

/** Takes the focus of a page that came back with problems. */
export function ErrorSummary({
  problems,
  note,
}: {
  problems?: Problems
  note?: string
}) {
  const { t } = useLanguage()
  const fields = Object.entries(problems ?? {})
  if (fields.length === 0) return null
  return (
    <div
      className="error-summary"
      role="alert"
      tabIndex={-1}
      autoFocus
      aria-labelledby="error-summary"
    >
      <p id="error-summary" className="error-heading">
        {t('errors.heading', { count: fields.length })}
      </p>
      {note && <p>{note}</p>}
      <ul>
        {fields.map(([field, key]) => (
          <li key={field}>
            <a href={`#${field}`}>{problemText(t, key)}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
