import { languageName } from '#app/i18n/format.ts'
import { useLanguage } from '#app/ui/language.tsx'
import { letterPath } from './choice.ts'
import { languagesFor } from './languages.ts'
import type { DraftPage } from './show-letter-page.server.ts'
import { OPENINGS } from './template.ts'

type Props = Omit<DraftPage, 'draft' | 'isAtRisk'>

/** Links to the same page with another language, or another beginning. */
export function DraftChoices({ country, targets, language, opening }: Props) {
  const { t, path, number, language: page } = useLanguage()
  const to = targets.map(({ id }) => id)
  return (
    <section className="filter">
      <h2>{t('write.letter.language')}</h2>
      <p className="source">{t('write.letter.languageNote')}</p>
      <ul>
        {languagesFor(country).map((other) => (
          <li key={other}>
            <a
              href={path(letterPath(country, { to, language: other, opening }))}
              aria-current={other === language ? 'true' : undefined}
            >
              {languageName(page, other)}
            </a>
          </li>
        ))}
      </ul>
      <h2>{t('write.letter.openings')}</h2>
      <ul>
        {OPENINGS.map((other) => (
          <li key={other}>
            <a
              href={path(letterPath(country, { to, language, opening: other }))}
              aria-current={other === opening ? 'true' : undefined}
            >
              {t('write.letter.opening', { number: number(other) })}
            </a>
          </li>
        ))}
      </ul>
      <p className="source">{t('write.letter.anew')}</p>
    </section>
  )
}
