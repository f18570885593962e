import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCongressCsv } from '#app/features/lawmakers/read/congress-csv.ts'
import { type Csv, readCsv } from '#app/features/lawmakers/read/csv.ts'
import { decodeText } from '#app/features/lawmakers/read/decode.ts'
import { readEuroparlCsv } from '#app/features/lawmakers/read/europarl-csv.ts'
import { readEverypoliticianCsv } from '#app/features/lawmakers/read/everypolitician-csv.ts'
import { readOpenStatesCsv } from '#app/features/lawmakers/read/openstates-csv.ts'
import { readPlainCsv } from '#app/features/lawmakers/read/plain-csv.ts'
import { readPostcodes } from '#app/features/lawmakers/read/postcodes-csv.ts'
import {
  type GivenFile,
  UnreadableList,
} from '#app/features/lawmakers/read/record.ts'

export const readers = {
  everypolitician: readEverypoliticianCsv,
  europarl: readEuroparlCsv,
  openstates: readOpenStatesCsv,
  congress: readCongressCsv,
  plain: readPlainCsv,
  /** Of two countries, as the header says. */
  postcodes: (file: string, csv: Csv) =>
    readPostcodes(file, csv, csv.header.includes('zcta') ? 'US' : 'GB'),
}

/** An invented list of `tests/fixtures/lawmakers`. */
export function fixture(name: string): GivenFile {
  const folder = join(import.meta.dirname, '../fixtures/lawmakers')
  return { name, bytes: readFileSync(join(folder, name)) }
}

export function aFile(text: string, name = 'list.csv'): GivenFile {
  return { name, bytes: new TextEncoder().encode(text) }
}

export function csvOf(file: GivenFile) {
  return readCsv(file.name, decodeText(file).text)
}

/** What is said about a list that is refused. */
export function refusal(read: () => unknown): string {
  try {
    read()
  } catch (error) {
    if (error instanceof UnreadableList) return error.message
    throw error
  }
  return 'not refused'
}
