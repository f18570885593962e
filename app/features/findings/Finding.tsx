import { useLanguage } from '#app/ui/language.tsx'
import { spokenIn } from '#app/ui/spoken-in.ts'
import { Responses } from './Responses.tsx'
import { SourceLine } from './SourceLine.tsx'
import type { FindingView } from './view.ts'

export function Finding({ finding }: { finding: FindingView }) {
  const { language } = useLanguage()
  const { id, headline, text, period, source, responses } = finding
  return (
    <li className="finding" id={id.toLowerCase()}>
      <Figure {...finding} />
      <div className="told" {...spokenIn(finding.language, language)}>
        <h3>{headline}</h3>
        <p>{text}</p>
      </div>
      <div className="origin">
        {period && <p className="source">{period}</p>}
        <SourceLine source={source} />
      </div>
      <Responses responses={responses} />
    </li>
  )
}

function Figure({ figure, figureLabel, language }: FindingView) {
  const { number, language: page } = useLanguage()
  if (figure === null) return null
  const [before, after] = (figureLabel ?? '{figure}').split('{figure}')
  return (
    <p className="exhibit" {...spokenIn(language, page)}>
      {before && <span className="unit">{before.trim()} </span>}
      <span className="figure">{number(figure)}</span>
      {after && <span className="unit"> {after.trim()}</span>}
    </p>
  )
}
