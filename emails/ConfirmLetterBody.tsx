import { translator } from '#app/i18n/translate.ts'
import type { ConfirmLetter } from './confirm-letter.tsx'
import { CodeWay, CodeTime, LinkWay } from './ConfirmWays.tsx'
import { Code, Heading, Letter } from './Letter.tsx'

/** What was typed, made harmless. */
type Shown = { to: string[]; subject: string; body: string }

/** The HTML part of the mail that asks to confirm a letter. */
export function ConfirmLetterBody(
  props: ConfirmLetter & { hello: string; shown: Shown },
) {
  const { language, hello, code, shown } = props
  const t = translator(language)
  return (
    <Letter language={language} footer={t('mail.letter.footer')}>
      <p>{hello}</p>
      <p>{t('mail.letter.opening')}</p>
      <LinkWay {...props} label={t('mail.letter.button')} />
      <CodeWay {...props} ask={t('mail.code')} />
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
      <CodeWay {...props} ask={t('mail.codeFirst')} />
      <p>{t('mail.linkOr')}</p>
      <LinkWay {...props} label={t('mail.letter.button')} />
      <p>{t('mail.letter.opening')}</p>
      <p>{t('mail.letter.hidden')}</p>
      <NotMe {...props} />
      {discreet && <p>{t('mail.discreet.delete')}</p>}
    </Letter>
  )
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
