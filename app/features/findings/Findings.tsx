import { useLanguage } from '#app/ui/language.tsx'
import { Finding } from './Finding.tsx'
import { Responses } from './Responses.tsx'
import type { FindingView, ResponseView } from './view.ts'

type Props = {
  findings: FindingView[]
  /** What NSO Group answers to all of them: shown once, beside all. */
  toAll: ResponseView[]
}

/** The findings that the first page tells. */
export function Findings({ findings, toAll }: Props) {
  const { t, path } = useLanguage()
  if (findings.length === 0) return null
  return (
    <section className="findings" id="findings">
      <header>
        <h2>{t('findings.heading')}</h2>
        <p className="deck">{t('findings.intro')}</p>
      </header>
      <Responses responses={toAll} toAll />
      <ol>
        {findings.map((finding) => (
          <Finding key={finding.id} finding={finding} />
        ))}
      </ol>
      <p className="ways">
        <a href={path('/findings')}>{t('findings.more')}</a>
      </p>
    </section>
  )
}
