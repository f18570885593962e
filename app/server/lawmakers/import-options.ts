import { parseArgs } from 'node:util'
import {
  chamberKinds,
  readChamber,
  readColumns,
  readKind,
  readPastDay,
} from '#app/features/lawmakers/asked-words.ts'
import { isTimeZone } from '#app/features/lawmakers/time-zone.ts'
import { PlainError } from '../plain-error.ts'
import { readCountry } from './read-country.ts'

const string = { type: 'string' } as const
const flag = { type: 'boolean', default: false } as const
const options = {
  country: string,
  chamber: string,
  kind: string,
  'as-of': string,
  source: string,
  licence: string,
  columns: string,
  'time-zone': string,
  'dry-run': flag,
  yes: flag,
} as const

export type ImportOptions = ReturnType<typeof readImportOptions>

/** @param today ISO day */
export function readImportOptions(args: string[], today: string) {
  const { values, positionals } = parseArgs({
    args,
    options,
    allowPositionals: true,
  })
  if (positionals.length === 0) {
    throw new PlainError('Say which file: import FILE|FOLDER …')
  }
  return {
    paths: positionals,
    country: values.country ? readCountry(values.country) : undefined,
    chamber: chamberOf(values),
    asOf: values['as-of'] ? dayOf(values['as-of'], today) : undefined,
    source: values.source?.trim(),
    licence: values.licence?.trim(),
    columns: values.columns ? columnsOf(values.columns) : undefined,
    timeZone: readTimeZone(values['time-zone']),
    isDry: values['dry-run'],
    yes: values.yes,
  }
}

function chamberOf(typed: { chamber?: string; kind?: string }) {
  const kind = readKind(typed.kind)
  if (typed.kind !== undefined && !kind) {
    throw new PlainError(`--kind takes ${chamberKinds.join(', ')}.`)
  }
  const chamber = readChamber(typed.chamber, kind)
  if (chamber || !kind) return chamber
  throw new PlainError('Say of which chamber: --kind goes with --chamber.')
}

function dayOf(typed: string, today: string): string {
  const day = readPastDay(typed, today)
  if (day) return day
  throw new PlainError(`--as-of takes a past day, as 2026-01-31: ${typed}`)
}

function columnsOf(typed: string): Record<string, string> {
  const columns = readColumns(typed)
  if (typeof columns !== 'string') return columns
  throw new PlainError(
    `Write --columns as name=Full Name,email=Mail: ${columns}`,
  )
}

function readTimeZone(typed: string | undefined): string | undefined {
  if (typed === undefined || isTimeZone(typed)) return typed
  throw new PlainError(`--time-zone takes a name as Europe/Berlin: ${typed}`)
}
