import type { MessageKey } from '#app/i18n/translate.ts'
import { languages } from '#app/i18n/translate.ts'
import { Table } from '#app/ui/Table.tsx'
import { useLanguage } from '#app/ui/language.tsx'

type Line = {
  address: string
  key: Exclude<Extract<MessageKey, `data.${string}`>, 'data.language'>
}

const tables = {
  'data.findings': [
    { address: '/findings.json', key: 'data.findings.json' },
    { address: '/findings/F4.json', key: 'data.findings.one' },
    { address: '/findings.csv', key: 'data.findings.csv' },
  ],
  'data.infrastructure': [
    {
      address: '/findings/infrastructure.csv',
      key: 'data.infrastructure.csv',
    },
    {
      address: '/findings/infrastructure.json',
      key: 'data.infrastructure.json',
    },
  ],
  'data.letters': [
    { address: '/letters.json', key: 'data.letters.json' },
    { address: '/letters.csv', key: 'data.letters.csv' },
  ],
  'data.donations': [
    { address: '/donations.json', key: 'data.donations.json' },
    { address: '/donations.csv', key: 'data.donations.csv' },
  ],
} satisfies Partial<Record<MessageKey, Line[]>>

type Props = {
  /** Of the campaign's own petition. */
  slug: string
  /** A finding as it is given out. */
  example: object | null
}

/** Where the data lies, in what shape, and under which licence. */
export function DataPage({ slug, example }: Props) {
  const { t } = useLanguage()
  const petitions: Line[] = [
    { address: '/petitions.json', key: 'data.petitions.json' },
    { address: `/petitions/${slug}.json`, key: 'data.petitions.one' },
    { address: `/petitions/${slug}/count.json`, key: 'data.petitions.count' },
  ]
  return (
    <div className="slip wide">
      <h1>{t('data.heading')}</h1>
      <p className="deck">{t('data.intro')}</p>
      <Addresses caption={t('data.findings')} lines={tables['data.findings']} />
      <p>
        {t('data.language', {
          parameter: '?language=',
          codes: languages.join(', '),
        })}
      </p>
      <Addresses caption={t('data.petitions')} lines={petitions} />
      <p>{t('data.small')}</p>
      <Addresses caption={t('data.letters')} lines={tables['data.letters']} />
      <Addresses
        caption={t('data.donations')}
        lines={tables['data.donations']}
      />
      <Addresses
        caption={t('data.infrastructure')}
        lines={tables['data.infrastructure']}
      />
      <section>
        <h2>{t('data.example')}</h2>
        <p>{t('data.example.text')}</p>
        <pre dir="ltr" tabIndex={0} aria-label={t('data.example')}>
          <code>{JSON.stringify(example, null, 2)}</code>
        </pre>
      </section>
      <section>
        <h2>{t('data.licence')}</h2>
        <p>{t('data.licence.ours')}</p>
        <p>{t('data.licence.domains')}</p>
      </section>
    </div>
  )
}

function Addresses({ caption, lines }: { caption: string; lines: Line[] }) {
  const { t } = useLanguage()
  return (
    <Table caption={caption} columns={[t('data.address'), t('data.holds')]}>
      {lines.map(({ address, key }) => (
        <tr key={address}>
          <th scope="row">
            <a href={address}>
              <code dir="ltr">{address}</code>
            </a>
          </th>
          <td>{t(key)}</td>
        </tr>
      ))}
    </Table>
  )
}
