import { useLanguage } from '#app/ui/language.tsx'
import type { Confidence } from '#db/schema.ts'

/** How sure it is, in the words that the page of the method explains. */
export function ConfidenceWords({ confidence }: { confidence: Confidence[] }) {
  const { t } = useLanguage()
  if (confidence.length === 0) return null
  return (
    <ul className="words">
      {confidence.map((word) => (
        <li key={word}>{t(`confidence.${word}`)}</li>
      ))}
    </ul>
  )
}
