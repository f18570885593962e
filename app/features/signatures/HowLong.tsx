import { useLanguage } from '#app/ui/language.tsx'
import { Table } from '#app/ui/Table.tsx'

const rows = [
  ['privacy.time.pending', 'privacy.time.pendingLong'],
  ['privacy.time.withdrawn', 'privacy.time.withdrawnLong'],
  ['privacy.time.erased', 'privacy.time.erasedLong'],
  ['privacy.time.exact', 'privacy.time.exactLong'],
  ['privacy.time.mail', 'privacy.time.mailLong'],
  ['privacy.time.news', 'privacy.time.newsLong'],
  ['privacy.time.secret', 'privacy.time.secretLong'],
  ['privacy.time.rest', 'privacy.time.restLong'],
] as const

/** What is kept for how long; the jobs that delete it keep these times. */
export function HowLong() {
  const { t } = useLanguage()
  return (
    <section>
      <Table
        caption={t('privacy.time.heading')}
        columns={[t('privacy.time.what'), t('privacy.time.long')]}
      >
        {rows.map(([what, long]) => (
          <tr key={what}>
            <th scope="row">{t(what)}</th>
            <td>{t(long)}</td>
          </tr>
        ))}
      </Table>
      <p>{t('privacy.time.open')}</p>
      <p>{t('privacy.time.backup')}</p>
      <p>{t('privacy.time.copies')}</p>
    </section>
  )
}
