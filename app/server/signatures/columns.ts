/** Lines whose cells stand below each other; two spaces before each. */
export function columns(rows: string[][]): string {
  const widths = rows[0]?.map((_, at) =>
    Math.max(...rows.map((row) => row[at]!.length)),
  )
  return rows
    .map((row) => row.map((cell, at) => cell.padEnd(widths![at]!)).join('  '))
    .map((line) => `  ${line.trimEnd()}\n`)
    .join('')
}
