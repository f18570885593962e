import type { MessageKey } from '#app/i18n/translate.ts'
import { useLanguage } from '#app/ui/language.tsx'
import { spokenIn } from '#app/ui/spoken-in.ts'
import type { ToldFindings } from './list.server.ts'
import { answeredIn, Answers } from './Responses.tsx'
import { SourceLine } from './SourceLine.tsx'

type Sentence = Extract<MessageKey, `method.${string}`>

const how: Sentence[] = [
  'method.how.leak',
  'method.how.who',
  'method.how.forensic',
  'method.how.clients',
]
const ours: Sentence[] = [
  'method.ours.words',
  'method.ours.speech',
  'method.ours.response',
  'method.ours.source',
  'method.ours.corrections',
]
const words = ['selected', 'reported', 'confirmed', 'client'] as const

const TOLD_HERE = ['scale', 'investigation', 'clients', 'infrastructure']

/** How it was investigated, how sure it is, and what it does not say. */
export function MethodPage({ findings, toAll }: ToldFindings) {
  const { t, language } = useLanguage()
  const caveats = findings.filter(({ kind }) => kind === 'caveat')
  const told = findings.filter(({ kind }) => TOLD_HERE.includes(kind))
  return (
    <>
      <div className="slip">
        <h1>{t('method.heading')}</h1>
        <Paragraphs heading="method.how" keys={how} />
        <section id="words">
          <h2>{t('method.words')}</h2>
          <p>{t('method.words.intro')}</p>
          <dl className="meanings">
            {words.map((word) => (
              <div key={word}>
                <dt>{t(`confidence.${word}`)}</dt>
                <dd>{t(`confidence.${word}.meaning`)}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section>
          <h2>{t('method.not')}</h2>
          <p>{t('method.not.list')}</p>
          {caveats.map(({ id, text, language: spoken, sources }) => (
            <div key={id} id={id.toLowerCase()}>
              <p {...spokenIn(spoken, language)}>{text}</p>
              {sources.map((source) => (
                <SourceLine key={source.id} source={source} />
              ))}
            </div>
          ))}
        </section>
        <Paragraphs heading="method.ours" keys={ours} />
        <Answers answered={told.map(answeredIn)} toAll={toAll} />
      </div>
    </>
  )
}

function Paragraphs({
  heading,
  keys,
}: {
  heading: Sentence
  keys: Sentence[]
}) {
  const { t } = useLanguage()
  return (
    <section>
      <h2>{t(heading)}</h2>
      {keys.map((key) => (
        <p key={key}>{t(key)}</p>
      ))}
    </section>
  )
}
