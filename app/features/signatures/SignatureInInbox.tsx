import { CheckInbox } from '#app/ui/CheckInbox.tsx'
import { useLanguage } from '#app/ui/language.tsx'

/** The same for everybody, whether or not the address has signed before. */
export function SignatureInInbox({ isTryOut }: { isTryOut: boolean }) {
  const { t } = useLanguage()
  return (
    <CheckInbox
      text={t('inbox.check.text')}
      missing={t('inbox.check.missing')}
      code={{ to: '/confirm', label: t('nav.confirm') }}
      isTryOut={isTryOut}
    />
  )
}
