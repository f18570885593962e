import { useLanguage } from '#app/ui/language.tsx'
import { spokenIn } from '#app/ui/spoken-in.ts'
import type { FigureView, FindingView } from './view.ts'

/** The first figure large, with its words; the others stand in the text. */
export function LeadFigure({ figures, language }: FindingView) {
  const { language: page } = useLanguage()
  const [figure] = figures
  if (!figure) return null
  return (
    <p className="exhibit" {...spokenIn(language, page)}>
      <Labelled {...figure} />
    </p>
  )
}

export function FigureList({ figures, language }: FindingView) {
  const { language: page } = useLanguage()
  return (
    <ul className="figures" {...spokenIn(language, page)}>
      {figures.map((figure) => (
        <li className="exhibit" key={figure.label}>
          <Labelled {...figure} />
        </li>
      ))}
    </ul>
  )
}

function Labelled({ value, label }: FigureView) {
  const { number } = useLanguage()
  const [before, after] = label.split('{figure}')
  return (
    <>
      {before && <span className="unit">{before.trim()} </span>}
      <span className="figure">{number(value)}</span>
      {after && <span className="unit"> {after.trim()}</span>}
    </>
  )
}
