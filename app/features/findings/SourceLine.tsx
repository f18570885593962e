import { useLanguage } from '#app/ui/language.tsx'
import type { SourceView } from './view.ts'

/** Who published it and when: beside every figure. */
export function SourceLine({ source }: { source: SourceView }) {
  const { t, day } = useLanguage()
  const { publisher, title, published, url } = source
  const line = title
    ? t('findings.sourceTitled', { publisher, title, day: day(published) })
    : t('findings.source', { publisher, day: day(published) })
  return (
    <p className="source">
      {url ? (
        <a href={url} rel="noopener noreferrer">
          {line}
        </a>
      ) : (
        line
      )}
    </p>
  )
}
