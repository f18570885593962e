import { useLanguage } from '#app/ui/language.tsx'
import { Moment } from './Moment.tsx'
import type { InboxItem } from './view.ts'

/** Newest first. Only on a try-out machine. */
export function InboxList({ mails }: { mails: InboxItem[] }) {
  const { t } = useLanguage()
  return (
    <div className="inbox">
      <h1>{t('tryout.heading')}</h1>
      <p className="notice">{t('tryout.notice')}</p>
      {mails.length === 0 ? (
        <p>{t('tryout.empty')}</p>
      ) : (
        <ul>
          {mails.map((mail) => (
            <Item key={mail.id} {...mail} />
          ))}
        </ul>
      )}
    </div>
  )
}

function Item({ id, at, to, subject, notSent }: InboxItem) {
  const { t, path } = useLanguage()
  return (
    <li>
      <a href={path(`/inbox/${encodeURIComponent(id)}`)}>
        <bdi>{subject}</bdi>
      </a>
      <p className="source">
        {t('tryout.to')} <bdi>{to}</bdi>, <Moment at={at} />
      </p>
      {notSent && (
        <p className="problem">{t('tryout.notSent', { reason: notSent })}</p>
      )}
    </li>
  )
}
