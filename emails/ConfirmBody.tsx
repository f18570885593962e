import { translator } from '#app/i18n/translate.ts'
import type { ConfirmSignature, SignedRow } from './confirm-signature.tsx'
import { CodeWay, CodeTime, LinkWay } from './ConfirmWays.tsx'
import { Code, Heading, Letter, PlainLink } from './Letter.tsx'
import { PetitionTitle } from './PetitionTitle.tsx'

type Props = ConfirmSignature & { opening: string }

/** The HTML part of the mail that asks to confirm. */
export function ConfirmBody(
  props: Props & { hello: string; rows: SignedRow[] },
) {
  const { language, hello } = props
  const t = translator(language)
  return (
    <Letter language={language}>
      <p>{hello}</p>
      <Told {...props} />
      <LinkWay
        language={language}
        url={props.confirmUrl}
        label={t('mail.button')}
        validDays={props.validDays}
      />
      <CodeWay {...props} ask={t('mail.code')} />
      <Code>{props.code}</Code>
      <CodeTime {...props} />
      <Signed {...props} />
      <NotMe {...props} />
    </Letter>
  )
}

/** The same to somebody at risk: what it is about comes last, names nowhere. */
export function DiscreetBody(props: Props) {
  const { language } = props
  const t = translator(language)
  return (
    <Letter language={language} named={false}>
      <p style={{ margin: 0 }}>{t('mail.discreet.subject')}:</p>
      <Code>{props.code}</Code>
      <CodeTime {...props} />
      <CodeWay {...props} ask={t('mail.codeFirst')} />
      <p>{t('mail.linkOr')}</p>
      <LinkWay
        language={language}
        url={props.confirmUrl}
        label={t('mail.button')}
        validDays={props.validDays}
      />
      <Told {...props} />
      <NotMe {...props} />
      <p>{t('mail.discreet.delete')}</p>
    </Letter>
  )
}

function Told({ language, opening, petition }: Props) {
  return (
    <>
      <p>{opening}</p>
      <PetitionTitle language={language} action={petition.action} />
    </>
  )
}

function NotMe({ language, ownUrl }: Props) {
  const t = translator(language)
  return (
    <>
      <Heading>{t('mail.notMe')}</Heading>
      <p>
        {t('mail.notMeText')}
        <br />
        <PlainLink url={ownUrl} />
      </p>
      <p>{t('mail.notMeIgnore')}</p>
    </>
  )
}

type Rows = Pick<Props, 'language'> & { rows: SignedRow[] }

function Signed({ language, rows }: Rows) {
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
