import { useLanguage } from '#app/ui/language.tsx'
import { spokenIn } from '#app/ui/spoken-in.ts'
import { ConfidenceWords } from './ConfidenceWords.tsx'
import { LeadFigure } from './Figures.tsx'
import { Responses } from './Responses.tsx'
import { SourceLine } from './SourceLine.tsx'
import type { FindingView } from './view.ts'

/** A finding among others; its own page says more. */
export function Finding({ finding }: { finding: FindingView }) {
  const { language, path } = useLanguage()
  const { id, headline, text, period, confidence, sources, responses } = finding
  const spoken = spokenIn(finding.language, language)
  return (
    <li className="finding" id={id.toLowerCase()}>
      <LeadFigure {...finding} />
      <div className="told">
        <h3>
          <a href={path(`/findings/${id}`)} {...spoken}>
            {headline}
          </a>
        </h3>
        <p {...spoken}>{text}</p>
      </div>
      <div className="origin">
        <ConfidenceWords confidence={confidence} />
        {period && (
          <p className="source" {...spoken}>
            {period}
          </p>
        )}
        {sources.map((source) => (
          <SourceLine key={source.id} source={source} />
        ))}
      </div>
      <Responses responses={responses} />
    </li>
  )
}
