import { DataTable } from '#app/ui/desk/DataTable.tsx'
import { Section } from '#app/ui/desk/Section.tsx'
import type { Handed, Tallied, Volume } from './volume.server.ts'
import { number } from './words.ts'

/** Where letters went: by country, chamber, target, mail domain and day. */
export function VolumeTables(volume: Volume) {
  const { countries, chambers, targets, domains, days } = volume
  return (
    <>
      <Section title="By country and chamber">
        {volume.hasSamples && (
          <p>Letters to invented lawmakers are not counted here.</p>
        )}
        <TallyTable caption="All letters by country" rows={countries} />
        {chambers.length > 0 && (
          <TallyTable
            caption="All letters by chamber, the 25 with the most"
            rows={chambers}
          />
        )}
      </Section>
      <Section title="In the last 28 days">
        <HandedTable
          caption="By day (UTC), the newest first"
          first="Day"
          rows={days}
        />
        {days.length > 0 && (
          <>
            <HandedTable
              caption="By mail domain, the 25 with the most"
              first="Domain"
              rows={domains}
            />
            <HandedTable
              caption="By lawmaker, the 25 with the most"
              first="Lawmaker"
              rows={targets}
              hrefOf={(key) => `/desk/lawmakers/people/${key}`}
            />
          </>
        )}
      </Section>
    </>
  )
}

function TallyTable({ caption, rows }: { caption: string; rows: Tallied[] }) {
  return (
    <DataTable
      caption={caption}
      columns={[
        'Where',
        { label: 'Sent from here', isNumber: true },
        { label: 'Sent by themselves', isNumber: true },
      ]}
      rows={rows.map(({ key, name, sent, own }) => ({
        key,
        cells: [name, number(sent), number(own)],
      }))}
      empty="No letter was sent yet."
    />
  )
}

function HandedTable({
  caption,
  first,
  rows,
  hrefOf,
}: {
  caption: string
  first: string
  rows: Handed[]
  /** Where more is told about a row. */
  hrefOf?: (key: string) => string
}) {
  const numbers = ['Sent', 'Came back', 'Refused', 'Unknown']
  return (
    <DataTable
      caption={caption}
      columns={[first, ...numbers.map((label) => ({ label, isNumber: true }))]}
      rows={rows.map(({ key, name, sent, bounced, refused, unknown }) => ({
        key,
        cells: [
          hrefOf ? <a href={hrefOf(key)}>{name}</a> : name,
          ...[sent, bounced, refused, unknown].map(number),
        ],
      }))}
      empty="No letter was handed to a mail server in these days."
    />
  )
}
