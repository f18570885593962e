import { useLanguage } from '#app/ui/language.tsx'

/** The same for everybody, whether or not the address has signed before. */
export function CheckInbox({ isTryOut }: { isTryOut: boolean }) {
  const { t, path } = useLanguage()
  return (
    <div className="slip">
      <h1>{t('inbox.check.heading')}</h1>
      <p className="deck">{t('inbox.check.text')}</p>
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
        {t('inbox.check.code')}{' '}
        <a href={path('/confirm')}>{t('nav.confirm')}</a>
      </p>
      <p>{t('inbox.check.missing')}</p>
      <p className="source">{t('inbox.check.valid')}</p>
    </div>
  )
}
