import type { ReactNode } from 'react'
import { useLanguage } from '../language.tsx'
import { Table } from '../Table.tsx'

export type Row = { cells: string[]; note?: string }

type Props = {
  kind: 'map' | 'bars' | 'timeline'
  title: string
  /** For an `aria-labelledby` within. */
  titleId?: string
  description?: string
  /** Headings of the table: one for each cell, and one for the notes. */
  columns: string[]
  rows: Row[]
  children: ReactNode
}

/** What is drawn, under its title, and the same as a table. */
export function ChartFigure(props: Props) {
  const { kind, title, titleId, description, columns, rows, children } = props
  const { t } = useLanguage()
  const hasNotes = rows.some(({ note }) => note)
  return (
    <figure className={`chart ${kind}`}>
      <figcaption>
        <p className="chart-title" id={titleId}>
          {title}
        </p>
        {description && <p>{description}</p>}
      </figcaption>
      {children}
      <details>
        <summary>{t('chart.table')}</summary>
        <Table
          caption={title}
          columns={hasNotes ? columns : columns.slice(0, -1)}
        >
          {rows.map(({ cells: [name, ...cells], note }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, index) => (
                <td key={index}>{cell}</td>
              ))}
              {hasNotes && <td>{note}</td>}
            </tr>
          ))}
        </Table>
      </details>
    </figure>
  )
}

/** A name that leads somewhere, or does not. */
export function Name({ name, href }: { name: string; href?: string }) {
  return href ? <a href={href}>{name}</a> : <>{name}</>
}
