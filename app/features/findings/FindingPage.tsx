import type { ReactNode } from 'react'
import { useLanguage } from '#app/ui/language.tsx'
import { spokenIn } from '#app/ui/spoken-in.ts'
import { ConfidenceWords } from './ConfidenceWords.tsx'
import { CountryLinks } from './CountryLinks.tsx'
import { FigureList } from './Figures.tsx'
import { kindName } from './kind-name.ts'
import { NamedList } from './NamedList.tsx'
import { Answers } from './Responses.tsx'
import type { ShownFinding } from './show.server.ts'
import { SourceLine } from './SourceLine.tsx'

/** One finding or case, with the other side's answer beside it. */
export function FindingPage({
  finding,
  toAll,
  related,
  corrected,
}: ShownFinding) {
  const { t, language } = useLanguage()
  const { headline, text, basis, period, figures, named } = finding
  const spoken = spokenIn(finding.language, language)
  return (
    <>
      <article className="exposed">
        <header className="opener">
          <p className="label">{kindName(t, finding.kind)}</p>
          <h1 {...spoken}>{headline}</h1>
          <ConfidenceWords confidence={finding.confidence} />
        </header>
        <div className="body">
          {figures.length > 0 && <FigureList {...finding} />}
          <Part heading={t('finding.known')}>
            <p className="deck" {...spoken}>
              {text}
            </p>
          </Part>
        </div>
        <Answers answered={[{ responses: finding.responses }]} toAll={toAll} />
        <div className="body">
          <Part heading={t('finding.basis')}>
            <p {...spoken}>{basis}</p>
            <Meanings {...finding} />
          </Part>
          {period && (
            <Part heading={t('finding.period')}>
              <p {...spoken}>{period}</p>
            </Part>
          )}
          {named.length > 0 && (
            <Part heading={t('finding.named')}>
              <NamedList named={named} />
            </Part>
          )}
          <Part heading={t('finding.countries')}>
            <CountryLinks codes={finding.countries} />
          </Part>
          <Part heading={t('finding.sources')}>
            <Sources {...finding} corrected={corrected} />
          </Part>
        </div>
      </article>
      <Related related={related} />
    </>
  )
}

function dataAddress(language: string, id: string): string {
  return `/findings/${id}.json${language === 'en' ? '' : `?language=${language}`}`
}

function Part(props: { heading: string; children: ReactNode }) {
  return (
    <section>
      <h2>{props.heading}</h2>
      {props.children}
    </section>
  )
}

/** What the words of certainty mean, where the finding uses them. */
function Meanings({ confidence }: ShownFinding['finding']) {
  const { t, path } = useLanguage()
  if (confidence.length === 0) return null
  return (
    <>
      <dl className="meanings">
        {confidence.map((word) => (
          <div key={word}>
            <dt>{t(`confidence.${word}`)}</dt>
            <dd>{t(`confidence.${word}.meaning`)}</dd>
          </div>
        ))}
      </dl>
      <p>
        <a href={path('/findings/method')}>{t('method.heading')}</a>
      </p>
    </>
  )
}

function Sources({
  id,
  sources,
  kind,
  corrected,
}: ShownFinding['finding'] & Pick<ShownFinding, 'corrected'>) {
  const { t, path, language } = useLanguage()
  const isUnknown = sources.some(({ title, url }) => !title && !url)
  return (
    <>
      {sources.map((source) => (
        <SourceLine key={source.id} source={source} />
      ))}
      {isUnknown && <p className="source">{t('finding.sourceUnknown')}</p>}
      {kind === 'infrastructure' && (
        <p>
          <a href={path('/findings/infrastructure')}>{t('finding.list')}</a>
        </p>
      )}
      {corrected && (
        <p>
          {t('finding.corrected')}{' '}
          <a href={path('/corrections')}>{t('finding.correctedLink')}</a>
        </p>
      )}
      <p>
        <a href={dataAddress(language, id)}>{t('finding.data')}</a>
      </p>
    </>
  )
}

function Related({ related }: Pick<ShownFinding, 'related'>) {
  const { t, language, path } = useLanguage()
  if (related.length === 0) return null
  return (
    <nav className="related" aria-labelledby="related">
      <h2 id="related">{t('finding.related')}</h2>
      <ul>
        {related.map((other) => (
          <li key={other.id}>
            <a
              href={path(`/findings/${other.id}`)}
              {...spokenIn(other.language, language)}
            >
              {other.headline}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
