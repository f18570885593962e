import { type Csv, readCsv } from './csv.ts'
import { decodeText } from './decode.ts'
import { parseJson } from './parse-json.ts'
import { type GivenFile, type ReadList, UnreadableList } from './record.ts'

type Encoding = ReadList['encoding']
type JsonFormat = 'popolo' | 'congress-json' | 'congress-social'
type CsvFormat = Extract<ReadList['format'], `${string}-csv`>

/** A file whose content said what it is. */
export type Recognised = { file: string; encoding: Encoding } & (
  | { format: JsonFormat; json: unknown }
  | { format: CsvFormat; csv: Csv }
  | { format: 'openstates-yaml'; text: string }
)

/** Columns that a table of each kind has, and no other kind. */
const columnsOf: [CsvFormat, string[]][] = [
  ['congress-csv', ['bioguide_id', 'last_name', 'type']],
  ['europarl-csv', ['mep_identifier']],
  ['openstates-csv', ['id', 'current_chamber', 'current_district']],
  ['everypolitician-csv', ['id', 'name', 'sort_name', 'group_id', 'term']],
]

/**
 * Tells by its content what a file is (FORMATS.md, section 2.1); its name does
 * not matter. With chosen columns any table is a plain one.
 *
 * @throws UnreadableList for what is none of the lists that are read
 */
export function recognise(given: GivenFile, hasColumns: boolean): Recognised {
  const { text, encoding } = decodeText(given)
  const known = { file: given.name, encoding }
  const [start] = /[^\s\ufeff]/.exec(text) ?? []
  if (start === '<') {
    refuse(
      given.name,
      'It is a web page or XML, not a list. Take the address of the raw file.',
    )
  }
  if (start === '{' || start === '[') {
    const json = parseJson(given.name, text)
    return { ...known, format: formatOfJson(given.name, json), json }
  }
  if (/^id:\s*["']?ocd-person\//m.test(text)) {
    return { ...known, format: 'openstates-yaml', text }
  }
  const csv = readCsv(given.name, text)
  const format = hasColumns ? 'plain-csv' : formatOfCsv(given.name, csv)
  return { ...known, format, csv }
}

function formatOfJson(file: string, json: unknown): JsonFormat {
  if (has(json, 'persons') && Array.isArray(json.persons)) return 'popolo'
  const first: unknown = Array.isArray(json) ? json[0] : undefined
  if (has(first, 'id')) {
    if (has(first.id, 'bioguide') && has(first, 'terms')) return 'congress-json'
    if (has(first, 'social')) return 'congress-social'
  }
  if (has(first, 'code') && has(first, 'legislatures')) {
    refuse(
      file,
      'It is the index of EveryPolitician, not a list. Give the file of one chamber, which it names under “popolo”.',
    )
  }
  return refuse(file, 'It is JSON, but none of the lists that are read.')
}

function formatOfCsv(file: string, { header }: Csv): CsvFormat {
  if (header.includes('zcta')) {
    refuse(
      file,
      'It is a table of postcodes, not of people. Import it as postcodes.',
    )
  }
  const [format] =
    columnsOf.find(([, columns]) =>
      columns.every((column) => header.includes(column)),
    ) ?? []
  return format ?? 'plain-csv'
}

function has<Key extends string>(
  value: unknown,
  key: Key,
): value is Record<Key, unknown> {
  return (
    typeof value === 'object' && value !== null && Object.hasOwn(value, key)
  )
}

function refuse(file: string, message: string): never {
  throw new UnreadableList({ file, line: null, message })
}
