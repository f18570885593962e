import { Button } from '#app/ui/Button.tsx'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import type { HowToSend as How } from './act-on-letter.server.ts'
import { Kept, LETTER_FIELDS } from './LetterForm.tsx'
import { OwnWays } from './OwnWays.tsx'
import { AnonymousWays, SafetyNote } from './SafetyNote.tsx'
import { SendFromHere } from './SendFromHere.tsx'

/** Of a letter that is written: sent by its writer, or from here. */
export function HowToSend(props: How) {
  const { t, path } = useLanguage()
  const { country, isAtRisk, targets, values, problems, warned } = props
  return (
    <div className="slip write">
      <h1>{t('write.how.heading')}</h1>
      <ErrorSummary problems={problems} note={t('errors.nothingStored')} />
      {isAtRisk && <SafetyNote code={country} />}
      {warned && (
        <div className="warning" role="note">
          <h2>{t('write.risk.heading')}</h2>
          <p>{t('write.risk.resident')}</p>
          {!isAtRisk && <AnonymousWays findings={path('/findings')} />}
        </div>
      )}
      <p className="ways">
        <a href="#own">{t('write.own.heading')}</a>
        <a href="#send">{t('write.send.heading')}</a>
      </p>
      <form method="post" noValidate>
        <input type="hidden" name="act" value="edit" />
        <Kept values={values} targets={targets} names={LETTER_FIELDS} />
        <Button quiet>{t('write.how.edit')}</Button>
      </form>
      <OwnWays {...props} />
      <SendFromHere {...props} />
    </div>
  )
}
