import { type ReactNode, useId } from 'react'

export type Column = {
  label: string
  /** Numbers stand at the end of their cell. */
  isNumber?: boolean
  /** Else as wide as its words ask for. */
  width?: 'narrow' | 'wide'
}

type Row = {
  key: string
  /** One for each column; the first one names the row. */
  cells: ReactNode[]
}

/** Of more rows than a screen has nobody wants to pass each to go on. */
const LONG_FROM = 20

/**
 * A table that scrolls sideways by itself where a screen is too narrow, also
 * by keyboard. A long one has a link past it: its rows may hold hundreds of
 * links and boxes.
 */
export function DataTable({
  caption,
  columns,
  rows,
  empty,
}: {
  caption: string
  columns: (string | Column)[]
  rows: Row[]
  /** What is said instead of a table without rows. */
  empty: ReactNode
}) {
  const end = useId()
  if (rows.length === 0) return <p className="empty">{empty}</p>
  const heads = columns.map((column) =>
    typeof column === 'string' ? { label: column } : column,
  )
  const classOf = (at: number) =>
    heads[at]?.isNumber ? 'number' : heads[at]?.width
  const isLong = rows.length >= LONG_FROM
  return (
    <>
      {isLong && (
        <p>
          <a href={`#${end}`}>Past this table</a>
        </p>
      )}
      <div className="scroll" role="region" aria-label={caption} tabIndex={0}>
        <table>
          <caption>{caption}</caption>
          <thead>
            <tr>
              {heads.map(({ label }, at) => (
                <th key={label} scope="col" className={classOf(at)}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, cells: [name, ...cells] }) => (
              <tr key={key}>
                <th scope="row" className={classOf(0)}>
                  {name}
                </th>
                {cells.map((cell, at) => (
                  <td key={at} className={classOf(at + 1)}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {isLong && <span id={end} tabIndex={-1} />}
    </>
  )
}
