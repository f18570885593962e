import { z } from 'zod'
import {
  readChamber,
  readColumns,
  readKind,
  readPastDay,
} from '../../lawmakers/asked-words.ts'
import { readTargetCountry } from '../../lawmakers/country-code.ts'
import type { AskedImport } from '../../lawmakers/read-import.ts'
import type { ListFormat } from '../../lawmakers/read/record.ts'
import { isTimeZone } from '../../lawmakers/time-zone.ts'

/** The formats that are read, as campaigners know them. */
export const formatWords: Record<ListFormat, string> = {
  popolo: 'Popolo or EveryPolitician (JSON)',
  'everypolitician-csv': 'EveryPolitician (CSV)',
  'congress-json': 'congress-legislators (JSON)',
  'congress-csv': 'congress-legislators (CSV)',
  'openstates-yaml': 'Open States (YAML files)',
  'openstates-csv': 'Open States (CSV)',
  'europarl-csv': 'European Parliament (CSV)',
  'plain-csv': 'A table of one’s own (CSV)',
}

export type AskedUpload = AskedImport & {
  /** What it must be; anything that is recognised unless given. */
  format?: ListFormat
}

/** What the form has beside its files, and no more is kept. */
export const uploadFields = [
  'country',
  'format',
  'source',
  'licence',
  'asOf',
  'chamber',
  'kind',
  'columns',
  'timeZone',
] as const

/** No text of PostgreSQL can hold it. */
export const NUL = '\0'

const LONGEST = 200
const line = z
  .string()
  .trim()
  .refine((typed) => !typed.includes(NUL), {
    message: 'It holds a sign that cannot be stored. Type it anew.',
  })
  .max(LONGEST, `At most ${LONGEST} characters, please.`)
  .default('')

/** What a person says about a list before its files are read. */
export function uploadForm(today: string) {
  return z
    .object({
      country: line.refine((typed) => !typed || readTargetCountry(typed), {
        message: 'Choose the country from the list.',
      }),
      format: line.refine(
        (typed) => !typed || Object.hasOwn(formatWords, typed),
        {
          message: 'Choose the format from the list.',
        },
      ),
      source: line,
      licence: line,
      asOf: line.refine((typed) => !typed || readPastDay(typed, today), {
        message: 'Give a day that is not ahead, as 2026-01-31.',
      }),
      chamber: line,
      kind: line.refine((typed) => !typed || readKind(typed), {
        message: 'Choose the kind from the list.',
      }),
      columns: line.refine(
        (typed) => !typed || typeof readColumns(typed) !== 'string',
        { message: 'Write it as name=Full Name,email=Mail.' },
      ),
      timeZone: line.refine((typed) => !typed || isTimeZone(typed), {
        message: 'Give a name as Europe/Berlin.',
      }),
    })
    .refine(({ chamber, kind }) => chamber || !kind, {
      path: ['chamber'],
      message: 'Say the name of the chamber that is of this kind.',
    })
    .transform((typed): AskedUpload => {
      const columns = typed.columns ? readColumns(typed.columns) : undefined
      return {
        country: readTargetCountry(typed.country),
        format: (typed.format || undefined) as ListFormat | undefined,
        source: typed.source || undefined,
        licence: typed.licence || undefined,
        asOf: typed.asOf || undefined,
        chamber: readChamber(typed.chamber, readKind(typed.kind)),
        columns: typeof columns === 'string' ? undefined : columns,
        timeZone: typed.timeZone || undefined,
      }
    })
}
