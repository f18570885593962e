import { useLanguage } from '#app/ui/language.tsx'
import { Table } from '#app/ui/Table.tsx'
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
        <Table
          caption={t('tryout.back')}
          columns={[t('tryout.at'), t('tryout.to'), t('tryout.subject')]}
        >
          {mails.map((mail) => (
            <Row key={mail.id} {...mail} />
          ))}
        </Table>
      )}
    </div>
  )
}

function Row({ id, at, to, subject, notSent }: InboxItem) {
  const { t, path } = useLanguage()
  return (
    <tr>
      <td>
        <Moment at={at} />
      </td>
      <td>
        <bdi>{to}</bdi>
      </td>
      <td>
        <a href={path(`/inbox/${encodeURIComponent(id)}`)}>
          <bdi>{subject}</bdi>
        </a>
        {notSent && (
          <p className="problem">{t('tryout.notSent', { reason: notSent })}</p>
        )}
      </td>
    </tr>
  )
}
