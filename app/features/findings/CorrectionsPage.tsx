import { Fragment } from 'react'
import { languageName } from '#app/i18n/format.ts'
import { isLanguage, isMessageKey } from '#app/i18n/translate.ts'
import { useLanguage } from '#app/ui/language.tsx'
import type { CorrectionView } from './view.ts'

type Props = {
  corrections: CorrectionView[]
  page: number
  hasOlder: boolean
}

/** Every change to what was published, newest first. */
export function CorrectionsPage({ corrections, page, hasOlder }: Props) {
  const { t, path } = useLanguage()
  const addressOf = (other: number) =>
    path(other === 1 ? '/corrections' : `/corrections?page=${other}`)
  return (
    <>
      <div className="slip">
        <h1>{t('corrections.heading')}</h1>
        <p>{t('corrections.intro')}</p>
        {corrections.length === 0 && <p>{t('corrections.none')}</p>}
        {corrections.map((correction) => (
          <Correction key={correction.id} {...correction} />
        ))}
        <p className="ways">
          {page > 1 && (
            <a href={addressOf(page - 1)}>{t('corrections.newer')}</a>
          )}
          {hasOlder && (
            <a href={addressOf(page + 1)}>{t('corrections.older')}</a>
          )}
        </p>
      </div>
    </>
  )
}

function Correction(correction: CorrectionView) {
  const { t, day, language: page } = useLanguage()
  const { at, language, changes, why, whyLanguage } = correction
  return (
    <article className="correction">
      <h2>
        <Subject {...correction} />
        {correction.part && (
          <>
            {' '}
            <code dir="ltr">{correction.part}</code>
          </>
        )}
      </h2>
      <p className="source">
        <time dateTime={at}>{day(at)}</time>
        {isLanguage(language) && (
          <>
            {' · '}
            {t('corrections.language', {
              language: languageName(page, language),
            })}
          </>
        )}
      </p>
      <p lang={whyLanguage} dir="auto">
        {t('corrections.why', { why })}
      </p>
      {changes.map(({ field, before, after }) => (
        <Fragment key={field}>
          <p className="source">{t('corrections.field', { field })}</p>
          <dl className="change">
            <div>
              <dt>{t('corrections.before')}</dt>
              <dd dir="auto" lang={language ?? undefined}>
                <del>{shown(before) ?? t('corrections.nothing')}</del>
              </dd>
            </div>
            <div>
              <dt>{t('corrections.after')}</dt>
              <dd dir="auto" lang={language ?? undefined}>
                <ins>{shown(after) ?? t('corrections.nothing')}</ins>
              </dd>
            </div>
          </dl>
        </Fragment>
      ))}
    </article>
  )
}

/** The table's name tells what it is about: `finding_text`, `figure`. */
function Subject({ subject, subjectId }: CorrectionView) {
  const { t, path } = useLanguage()
  const part = subject.replace(/_text$/, '')
  const key = `corrections.subject.${part}`
  if (isMessageKey(key)) {
    const name = t(key as 'corrections.subject.source', { id: subjectId })
    if (part !== 'finding') return name
    return <a href={path(`/findings/${subjectId}`)}>{name}</a>
  }
  // Figures, mentions and sources of a finding.
  return (
    <a href={path(`/findings/${subjectId}`)}>
      {t('corrections.subject.finding', { id: subjectId })}
    </a>
  )
}

function shown(value: unknown): string | undefined {
  if (value === null || value === undefined || value === '') return undefined
  if (Array.isArray(value)) return value.join(', ')
  return String(value)
}
