import { useLanguage } from '#app/ui/language.tsx'
import { countryPath } from './choice.ts'

/**
 * Stands before everything else about a country where a letter can put
 * somebody at risk: plain words, and the ways that need no name.
 */
export function SafetyNote({ code }: { code: string }) {
  const { t, path } = useLanguage()
  return (
    <div className="warning" role="note" id="safety">
      <h2>{t('write.warning.heading')}</h2>
      <p>{t('write.warning.text')}</p>
      <p>{t('write.warning.advice')}</p>
      <p>{t('write.warning.traces')}</p>
      <AnonymousWays findings={path(`/findings/countries/${code}`)} />
    </div>
  )
}

/** On the steps between: one line, which leads to the whole. */
export function SafetyReminder({ code }: { code: string }) {
  const { t, path } = useLanguage()
  return (
    <p className="mark">
      <a href={`${path(countryPath(code))}#safety`}>
        {t('write.warning.short')}
      </a>
    </p>
  )
}

/** What somebody can do who must not be known. */
export function AnonymousWays({ findings }: { findings: string }) {
  const { t } = useLanguage()
  return (
    <>
      <h3>{t('write.anonymous')}</h3>
      <ul className="bullets">
        <li>
          <a href={findings}>{t('write.instead.findings')}</a>
        </li>
        <li>{t('write.anonymous.abroad')}</li>
        <li>{t('write.anonymous.paper')}</li>
      </ul>
    </>
  )
}
