import { parseArgs } from 'node:util'
import { kindInName } from '#app/features/lawmakers/read/chamber-kind.ts'
import { isTimeZone } from '#app/features/lawmakers/time-zone.ts'
import type { ChamberKind } from '#db/schema.ts'
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

const kinds: ChamberKind[] = [
  'lower',
  'upper',
  'single',
  'ministry',
  'committee',
]

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
    chamber: readChamber(values),
    asOf: values['as-of'] ? readDay(values['as-of'], today) : undefined,
    source: values.source?.trim(),
    licence: values.licence?.trim(),
    columns: values.columns ? readColumns(values.columns) : undefined,
    timeZone: readTimeZone(values['time-zone']),
    isDry: values['dry-run'],
    yes: values.yes,
  }
}

function readChamber(typed: { chamber?: string; kind?: string }) {
  const name = typed.chamber?.replace(/\s+/g, ' ').trim()
  const kind = kinds.find((kind) => kind === typed.kind)
  if (typed.kind !== undefined && !kind) {
    throw new PlainError(`--kind takes ${kinds.join(', ')}.`)
  }
  if (!name) {
    if (!kind) return undefined
    throw new PlainError('Say of which chamber: --kind goes with --chamber.')
  }
  return { name, kind: kind ?? kindInName(name) ?? ('single' as const) }
}

function readDay(typed: string, today: string): string {
  const day = new Date(/^\d{4}-\d\d-\d\d$/.test(typed) ? typed : NaN)
  const isDay = typed <= today && day.getTime() > 0
  if (isDay && day.toISOString().startsWith(typed)) return typed
  throw new PlainError(`--as-of takes a past day, as 2026-01-31: ${typed}`)
}

function readColumns(typed: string): Record<string, string> {
  const pairs = typed.split(',').map((pair): [string, string] => {
    const [, ours, theirs] = /^\s*([a-z_]+)\s*=\s*(.*\S)\s*$/.exec(pair) ?? []
    if (ours && theirs) return [ours, theirs]
    throw new PlainError(
      `Write --columns as name=Full Name,email=Mail: ${pair}`,
    )
  })
  return Object.fromEntries(pairs)
}

function readTimeZone(typed: string | undefined): string | undefined {
  if (typed === undefined || isTimeZone(typed)) return typed
  throw new PlainError(`--time-zone takes a name as Europe/Berlin: ${typed}`)
}
