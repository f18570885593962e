import { formatMoney } from '#app/i18n/money.ts'
import { useLanguage } from '#app/ui/language.tsx'
import { Table } from '#app/ui/Table.tsx'
import { monthName } from './names.ts'
import type { PublicTotals, TotalCell } from './view.ts'

/** What was given, by month and currency; nothing before there is a gift. */
export function Totals({ months, count, sums }: PublicTotals) {
  const { t, language } = useLanguage()
  if (count === 0) return null
  return (
    <section className="totals">
      <h2>{t('donate.totals')}</h2>
      <p>{t('donate.totals.count', { count })}</p>
      {sums.length > 0 && (
        <ul className="ways">
          {sums.map((sum) => (
            <li key={sum.currency} className="figure">
              {formatMoney(language, sum)}
            </li>
          ))}
        </ul>
      )}
      {months.length > 0 && <Months months={months} />}
      <p className="source">{t('donate.totals.note')}</p>
    </section>
  )
}

function Months({ months }: Pick<PublicTotals, 'months'>) {
  const { t, language, number } = useLanguage()
  return (
    <Table
      caption={t('donate.totals.caption')}
      columns={[
        t('donate.totals.month'),
        t('donate.totals.gifts'),
        t('donate.totals.sum'),
      ]}
    >
      {months.flatMap(({ month, cells }) =>
        cells.map((cell) => (
          <tr key={`${month} ${cell.currency}`}>
            <th scope="row">{monthName(language, month)}</th>
            <td>{number(cell.count)}</td>
            <td>
              <Sum {...cell} />
            </td>
          </tr>
        )),
      )}
    </Table>
  )
}

function Sum(cell: TotalCell) {
  const { t, language } = useLanguage()
  return cell.currency === null
    ? t('donate.totals.few')
    : formatMoney(language, cell)
}
