import { formatDay, formatNumber } from '#app/i18n/format.ts'
import { translator } from '#app/i18n/translate.ts'
import type { FindingView } from './view.ts'

/** What the picture of a shared finding shows, in the finding's language. */
export function findingPicture(finding: FindingView) {
  const { language, headline, figures, sources } = finding
  const t = translator(language)
  const [figure] = figures
  const [source] = sources
  return {
    language,
    siteName: t('site.name'),
    kicker: t('picture.finding'),
    headline,
    ...(figure && {
      figure: formatNumber(language, figure.value),
      figureLabel: figure.label,
    }),
    ...(source && {
      source: t('findings.source', {
        publisher: source.publisher,
        day: formatDay(language, source.published),
      }),
    }),
  }
}
