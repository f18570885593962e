import { stringify } from 'csv-stringify/sync'
import { type OpenedRecord, SEALED_FIELDS } from '#app/vault/export-format.ts'

const COLUMNS = [
  'id',
  'state',
  ...SEALED_FIELDS,
  'country',
  'language',
  'public_name',
  'asked_on',
  'confirmed_on',
  'consent_version',
  'score',
  'reasons',
] as const

type Batches = AsyncIterable<OpenedRecord[]>

/**
 * A table with a heading (RFC 4180, but for lines that end in LF). Cells that a
 * spreadsheet would run as a formula get a `'` before them.
 */
export async function* csvOf(batches: Batches): AsyncGenerator<string> {
  let header = true
  for await (const batch of batches) {
    const rows = batch.map((record) =>
      COLUMNS.map((column) =>
        column === 'reasons'
          ? record.reasons.join(' ')
          : String(record[column] ?? ''),
      ),
    )
    yield stringify(rows, {
      header,
      columns: [...COLUMNS],
      escape_formulas: true,
    })
    header = false
  }
}

/** An array with one record a line; null where there is nothing. */
export async function* jsonOf(batches: Batches): AsyncGenerator<string> {
  let before = '['
  for await (const batch of batches) {
    const parts = batch.map((record) => {
      const part = `${before}\n${JSON.stringify(record)}`
      before = ','
      return part
    })
    yield parts.join('')
  }
  yield before === '[' ? '[]\n' : '\n]\n'
}
