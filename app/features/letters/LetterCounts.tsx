import { useLanguage } from '#app/ui/language.tsx'
import { Table } from '#app/ui/Table.tsx'

export type PublicCounts = {
  /** Over all countries and months. */
  sent: number
  own: number
  /** Largest first; a null code stands for those that are merged. */
  byCountry: { code: string | null; sent: number; own: number }[]
}

/** How many letters there were, as far as it can be told. */
export function LetterCounts({ sent, own, byCountry }: PublicCounts) {
  const { t, number, country } = useLanguage()
  return (
    <section className="countries">
      <h2>{t('write.counts')}</h2>
      {sent + own === 0 ? (
        <p>{t('write.counts.none')}</p>
      ) : (
        <ul>
          {sent > 0 && <li>{t('write.counts.sent', { count: sent })}</li>}
          {own > 0 && <li>{t('write.counts.own', { count: own })}</li>}
        </ul>
      )}
      {byCountry.length > 0 && (
        <Table
          caption={t('write.counts.caption')}
          columns={[
            t('countries.country'),
            t('write.counts.fromHere'),
            t('write.counts.reported'),
          ]}
        >
          {byCountry.map(({ code, sent, own }) => (
            <tr key={code ?? ''}>
              <th scope="row">{code ? country(code) : t('countries.other')}</th>
              <td>{number(sent)}</td>
              <td>{number(own)}</td>
            </tr>
          ))}
        </Table>
      )}
      <p className="source">{t('write.counts.note')}</p>
    </section>
  )
}
