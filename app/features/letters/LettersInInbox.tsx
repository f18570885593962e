import { useLanguage } from '#app/ui/language.tsx'

/** The same for everybody, whatever became of what was written. */
export function LettersInInbox({ isTryOut }: { isTryOut: boolean }) {
  const { t, path } = useLanguage()
  return (
    <div className="slip">
      <h1>{t('inbox.check.heading')}</h1>
      <p className="deck">{t('letters.inbox.text')}</p>
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
        <a href={path('/letters')}>{t('nav.letters')}</a>
      </p>
      <p>{t('letters.inbox.missing')}</p>
      <p className="source">{t('inbox.check.valid')}</p>
    </div>
  )
}
