import { translator } from '#app/i18n/translate.ts'
import type { ConfirmLetter } from './confirm-letter.tsx'
import { ButtonLink, Code, Heading, Letter, PlainLink } from './Letter.tsx'

/** What was typed, made harmless. */
type Shown = { to: string[]; subject: string; body: string }

/** The HTML part of the mail that asks to confirm a letter. */
export function ConfirmLetterBody(props: ConfirmLetter & { shown: Shown }) {
  const { language, name, code, shown } = props
  const t = translator(language)
  return (
    <Letter language={language} footer={t('mail.letter.footer')}>
      <p>{t('mail.hello', { name: `\u2068${name}\u2069` })}</p>
      <p>{t('mail.letter.opening')}</p>
      <LinkWay {...props} />
      <CodePage {...props} ask={t('mail.code')} />
      <Code>{code}</Code>
      <CodeTime {...props} />
      <Heading>{t('mail.letter.to')}</Heading>
      {shown.to.map((one) => (
        <div key={one}>
          <bdi>{one}</bdi>
        </div>
      ))}
      <p>{t('mail.letter.seen')}</p>
      <Heading>{t('mail.letter.about')}</Heading>
      <div dir="auto">{shown.subject}</div>
      <Heading>{t('mail.letter.text')}</Heading>
      <div dir="auto" style={{ whiteSpace: 'pre-wrap' }}>
        {shown.body}
      </div>
      <NotMe {...props} />
    </Letter>
  )
}

/** The same with nothing of the letter in it. */
export function HiddenLetterBody(props: ConfirmLetter) {
  const { language, code, discreet } = props
  const t = translator(language)
  const footer = t('mail.letter.footer')
  return (
    <Letter language={language} named={!discreet} footer={footer}>
      <p style={{ margin: 0 }}>{t('mail.discreet.subject')}:</p>
      <Code>{code}</Code>
      <CodeTime {...props} />
      <CodePage {...props} ask={t('mail.codeFirst')} />
      <p>{t('mail.linkOr')}</p>
      <LinkWay {...props} />
      <p>{t('mail.letter.opening')}</p>
      <p>{t('mail.letter.hidden')}</p>
      <NotMe {...props} />
      {discreet && <p>{t('mail.discreet.delete')}</p>}
    </Letter>
  )
}

function LinkWay({ language, url, validDays }: ConfirmLetter) {
  const t = translator(language)
  return (
    <>
      <ButtonLink
        url={url}
        label={t('mail.letter.button')}
        otherwise={t('mail.html.link')}
      />
      <p>{t('mail.linkValid', { days: validDays })}</p>
    </>
  )
}

function CodePage({ codeUrl, ask }: ConfirmLetter & { ask: string }) {
  return (
    <p style={{ margin: '24px 0 0' }}>
      {ask}
      <br />
      <PlainLink url={codeUrl} />
    </p>
  )
}

function CodeTime({ language, codeHours }: ConfirmLetter) {
  return <p>{translator(language)('mail.codeValid', { hours: codeHours })}</p>
}

function NotMe({ language }: ConfirmLetter) {
  const t = translator(language)
  return (
    <>
      <Heading>{t('mail.letter.notMe')}</Heading>
      <p>{t('mail.letter.notMeText')}</p>
    </>
  )
}
