import { useLanguage } from '#app/ui/language.tsx'
import { Moment } from './Moment.tsx'
import type { InboxMailView } from './view.ts'

/** One message: its headers, and its text with links that can be followed. */
export function InboxMail({ mail }: { mail: InboxMailView }) {
  const { t, path } = useLanguage()
  const { at, to, subject, notSent, text } = mail
  return (
    <div className="inbox">
      <p>
        <a href={path('/inbox')}>{t('tryout.back')}</a>
      </p>
      <h1>
        <bdi>{subject}</bdi>
      </h1>
      <p className="notice">{t('tryout.notice')}</p>
      <dl>
        <dt>{t('tryout.to')}</dt>
        <dd>
          <bdi>{to}</bdi>
        </dd>
        <dt>{t('tryout.at')}</dt>
        <dd>
          <Moment at={at} />
        </dd>
      </dl>
      {notSent && (
        <p className="problem">{t('tryout.notSent', { reason: notSent })}</p>
      )}
      <pre className="letter" dir="auto">
        {linked(text)}
      </pre>
    </div>
  )
}

function linked(text: string) {
  return text.split(/(https?:\/\/[^\s<>"\u2066-\u2069]+)/).map((part, at) =>
    at % 2 === 1 ? (
      <a key={at} href={part}>
        {part}
      </a>
    ) : (
      part
    ),
  )
}
