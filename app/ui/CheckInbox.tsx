import { useLanguage } from './language.tsx'

/** After a form that was answered by mail: the same for everybody. */
export function CheckInbox(props: {
  text: string
  /** What to do where no mail comes. */
  missing: string
  /** Where the code is typed. */
  code: { to: string; label: string }
  isTryOut: boolean
}) {
  const { t, path } = useLanguage()
  const { text, missing, code, isTryOut } = props
  return (
    <div className="slip">
      <h1>{t('inbox.check.heading')}</h1>
      <p className="deck">{text}</p>
      {isTryOut && (
        <p className="notice">
          {t('inbox.check.tryOut')}{' '}
          <a href={path('/inbox')}>{t('tryout.heading')}</a>
        </p>
      )}
      <ol className="steps">
        <li>{t('inbox.check.open')}</li>
        <li>{t('inbox.check.press')}</li>
      </ol>
      <p>
        {t('inbox.check.code')} <a href={path(code.to)}>{code.label}</a>
      </p>
      <p>{missing}</p>
      <p className="source">{t('inbox.check.valid')}</p>
    </div>
  )
}
