import { type Language, translator } from '#app/i18n/translate.ts'
import { ButtonLink, PlainLink } from './Letter.tsx'

/** The link that leads to the button which confirms, and how long it works. */
export function LinkWay(props: {
  language: Language
  url: string
  label: string
  validDays: number
}) {
  const { language, url, label, validDays } = props
  const t = translator(language)
  return (
    <>
      <ButtonLink url={url} label={label} otherwise={t('mail.html.link')} />
      <p>{t('mail.linkValid', { days: validDays })}</p>
    </>
  )
}

/** Where the code is typed. */
export function CodeWay({ codeUrl, ask }: { codeUrl: string; ask: string }) {
  return (
    <p style={{ margin: '24px 0 0' }}>
      {ask}
      <br />
      <PlainLink url={codeUrl} />
    </p>
  )
}

/** How long it works. */
export function CodeTime(props: { language: Language; codeHours: number }) {
  const { language, codeHours } = props
  return <p>{translator(language)('mail.codeValid', { hours: codeHours })}</p>
}
