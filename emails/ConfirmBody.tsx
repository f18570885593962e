import { translator } from '#app/i18n/translate.ts'
import type { ConfirmSignature, SignedRow } from './confirm-signature.tsx'
import { ButtonLink, Code, Heading, Letter, PlainLink } from './Letter.tsx'

type Props = ConfirmSignature & {
  hello: string
  opening: string
  rows: SignedRow[]
}

/** The HTML part of the mail that asks to confirm. */
export function ConfirmBody(props: Props) {
  const { language, hello, discreet, ownUrl } = props
  const t = translator(language)
  return (
    <Letter language={language} named={!discreet}>
      <p>{hello}</p>
      {!discreet && <Told {...props} />}
      {discreet ? <CodeWay {...props} /> : <LinkWay {...props} />}
      {discreet ? <LinkWay {...props} /> : <CodeWay {...props} />}
      {discreet && <Told {...props} />}
      <Signed {...props} />
      <Heading>{t('mail.notMe')}</Heading>
      <p>
        {t('mail.notMeText')}
        <br />
        <PlainLink url={ownUrl} />
      </p>
      <p>{t('mail.notMeIgnore')}</p>
    </Letter>
  )
}

function Told({ language, opening, petition }: Props) {
  const t = translator(language)
  return (
    <>
      <p>{opening}</p>
      <Heading>{t('mail.petition')}</Heading>
      <p dir="auto" style={{ margin: '0 0 16px', fontSize: '20px' }}>
        {petition.action}
      </p>
    </>
  )
}

function LinkWay({ language, confirmUrl, validDays, discreet }: Props) {
  const t = translator(language)
  return (
    <>
      {discreet && <p>{t('mail.linkOr')}</p>}
      <ButtonLink
        url={confirmUrl}
        label={t('mail.button')}
        otherwise={t('mail.html.link')}
      />
      <p>{t('mail.linkValid', { days: validDays })}</p>
    </>
  )
}

function CodeWay({ language, code, codeUrl, codeHours, discreet }: Props) {
  const t = translator(language)
  return (
    <>
      <p style={{ margin: '24px 0 0' }}>
        {t(discreet ? 'mail.codeFirst' : 'mail.code')}
        <br />
        <PlainLink url={codeUrl} />
      </p>
      <Code>{code}</Code>
      <p>{t('mail.codeValid', { hours: codeHours })}</p>
    </>
  )
}

function Signed({ language, rows }: Props) {
  const t = translator(language)
  return (
    <>
      <Heading>{t('mail.signed')}</Heading>
      {rows.map(({ label, value }) => (
        <div key={value} style={{ margin: '0 0 4px' }}>
          {label && `${label}: `}
          {value.includes('\n') ? (
            <div dir="auto" style={{ whiteSpace: 'pre-wrap' }}>
              {value}
            </div>
          ) : (
            <bdi>{value}</bdi>
          )}
        </div>
      ))}
    </>
  )
}
