import { CheckInbox } from '#app/ui/CheckInbox.tsx'
import { useLanguage } from '#app/ui/language.tsx'

/** The same for everybody, whatever became of what was written. */
export function LettersInInbox({ isTryOut }: { isTryOut: boolean }) {
  const { t } = useLanguage()
  return (
    <CheckInbox
      text={t('letters.inbox.text')}
      missing={t('letters.inbox.missing')}
      code={{ to: '/letters', label: t('nav.letters') }}
      isTryOut={isTryOut}
    />
  )
}
