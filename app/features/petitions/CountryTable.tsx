import { useLanguage } from '#app/ui/language.tsx'
import { Table } from '#app/ui/Table.tsx'
import type { CountryCount } from './view.ts'

/**
 * Signatures by country, largest first, the merged ones last; a sentence
 * instead while campaigners have stopped these figures.
 */
export function CountryTable(props: { byCountry: CountryCount[] | null }) {
  const { t, number, country } = useLanguage()
  const { byCountry } = props
  if (!byCountry) return <p className="source">{t('switches.countries')}</p>
  if (byCountry.length === 0) return null

  const most = Math.max(...byCountry.map(({ count }) => count))
  return (
    <section className="countries">
      <Table
        caption={t('countries.heading')}
        columns={[t('countries.country'), t('countries.signatures')]}
      >
        {byCountry.map(({ code, count }) => (
          <tr key={code ?? ''}>
            <th scope="row">
              {code ? country(code) : t('countries.other')}
              <Bar share={count / most} />
            </th>
            <td>{number(count)}</td>
          </tr>
        ))}
      </Table>
      <p className="source">{t('countries.note')}</p>
    </section>
  )
}

function Bar({ share }: { share: number }) {
  return (
    <svg
      className="bar"
      viewBox="0 0 100 1"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect width={(share * 100).toFixed(1)} height="1" />
    </svg>
  )
}
