import { Button } from '#app/ui/Button.tsx'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import type { Problems } from '#app/ui/problems.ts'
import { SignedWithField } from './fields.tsx'

type Props = { problems?: Problems; values?: Record<string, string> }

/** For who has none of our mails any more. */
export function AskForLink({ problems, values }: Props) {
  const { t, path } = useLanguage()
  return (
    <div className="slip">
      <h1>{t('own.ask.heading')}</h1>
      <p>{t('own.ask.text')}</p>
      <ErrorSummary problems={problems} />
      <form method="post" action={path('/s')} noValidate>
        <SignedWithField
          name="email"
          value={values?.email}
          problem={problems?.email}
        />
        <Button>{t('own.ask.submit')}</Button>
      </form>
    </div>
  )
}

/** The same for everybody, whether or not the address has signed. */
export function LinkSent({ isTryOut }: { isTryOut: boolean }) {
  const { t, path } = useLanguage()
  return (
    <div className="slip">
      <h1>{t('own.sent.heading')}</h1>
      <p className="deck">{t('own.sent.text')}</p>
      <p>{t('own.sent.why')}</p>
      {isTryOut && (
        <p className="notice">
          {t('inbox.check.tryOut')}{' '}
          <a href={path('/inbox')}>{t('tryout.heading')}</a>
        </p>
      )}
    </div>
  )
}

/** A link that opens nothing (any more). */
export function OwnUnknown() {
  const { t, path } = useLanguage()
  return (
    <div className="slip">
      <h1>{t('own.unknown.heading')}</h1>
      <p>{t('own.unknown.text')}</p>
      <p className="ways">
        <a href={path('/s')}>{t('own.unknown.ask')}</a>
        <a href={path('/petitions')}>{t('nav.petitions')}</a>
      </p>
    </div>
  )
}

export function Erased() {
  const { t, path } = useLanguage()
  return (
    <div className="slip">
      <h1>{t('own.erased.heading')}</h1>
      <p>{t('own.erased.text')}</p>
      <p className="ways">
        <a href={path('/')}>{t('error.home')}</a>
      </p>
    </div>
  )
}
