import { useLanguage } from '#app/ui/language.tsx'
import type { SourceView } from './view.ts'

/** Who published it and when: beside every figure. */
export function SourceLine({ source }: { source: SourceView }) {
  const { t, day } = useLanguage()
  const { publisher, title, published, url, archivedUrl, licence } = source
  const line = title
    ? t('findings.sourceTitled', { publisher, title, day: day(published) })
    : t('findings.source', { publisher, day: day(published) })
  return (
    <p className="source">
      <Outward url={url}>{line}</Outward>
      {archivedUrl && (
        <>
          {' '}
          <Outward url={archivedUrl}>{t('finding.archived')}</Outward>
        </>
      )}
      {licence && <> {t('finding.licence', { licence })}</>}
    </p>
  )
}

function Outward({ url, children }: { url: string | null; children: string }) {
  if (!url) return children
  return (
    <a href={url} rel="noopener noreferrer">
      {children}
    </a>
  )
}
