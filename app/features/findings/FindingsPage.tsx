import type { ReactNode } from 'react'
import { useLanguage } from '#app/ui/language.tsx'
import type { Choice, Choices } from './choose.server.ts'
import { Chosen, FilterLinks } from './FilterLinks.tsx'
import { Finding } from './Finding.tsx'
import type { ToldFindings } from './list.server.ts'
import { Responses } from './Responses.tsx'

/** The story in order, or the part of it that was chosen. */
export function FindingsPage({
  findings,
  toAll,
  choice,
  choices,
  charts,
}: ToldFindings & { choice: Choice; choices: Choices; charts: ReactNode }) {
  const { t, path } = useLanguage()
  const isWhole = choice.country === null && choice.kind === null
  return (
    <>
      <header className="opener">
        <h1>{t('findings.heading')}</h1>
        <p className="deck">{t('findings.intro')}</p>
      </header>
      <p>
        {t('findings.words')}{' '}
        <a href={path('/findings/method#words')}>{t('findings.wordsLink')}</a>
      </p>
      {isWhole && charts}
      <FilterLinks choice={choice} choices={choices} />
      <section className="findings" aria-labelledby="chosen">
        <header>
          <h2 id="chosen">
            {isWhole ? (
              t('findings.all')
            ) : (
              <Chosen {...choice} count={findings.length} />
            )}
          </h2>
        </header>
        <Responses responses={toAll} toAll />
        {findings.length === 0 ? (
          <p>
            {t('findings.noneChosen')}{' '}
            <a href={path('/findings')}>{t('findings.showAll')}</a>
          </p>
        ) : (
          <ol>
            {findings.map((finding) => (
              <Finding key={finding.id} finding={finding} />
            ))}
          </ol>
        )}
      </section>
    </>
  )
}
