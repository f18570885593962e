import { DirectoryRefused, ImportUnclear } from './errors.ts'
import { knownFormats } from './known-formats.ts'
import { prepareList } from './prepare-list.ts'
import type { PreparedList } from './prepared.ts'
import type { GivenChamber } from './read/chamber-kind.ts'
import { readLawmakers } from './read/read-lawmakers.ts'
import type { GivenFile, ListFormat, ReadList } from './read/record.ts'

/** What the one who imports says about a list. */
export type AskedImport = {
  country?: string
  /** Its only chamber, or which of its chambers. */
  chamber?: GivenChamber
  /** ISO day of the list. */
  asOf?: string
  source?: string
  licence?: string
  /** Of a plain table: our name → the header's. */
  columns?: Record<string, string>
  /** IANA name. */
  timeZone?: string
}

/** No country has as many; in lists of several parts each is one. */
const MOST_CHAMBERS = 200

/** A list as it was read, and whose it is. */
export type ReadImport = {
  about: { country: string; source: string; licence: string }
  list: PreparedList
  encoding: ReadList['encoding']
}

/**
 * Reads a list for an import.
 *
 * @param today ISO day
 * @throws UnreadableList for what is no list
 * @throws DirectoryRefused for more than 200 chambers
 * @throws ImportUnclear where it does not say whose it is, and nobody does
 */
export function readImport(
  files: GivenFile[],
  asked: AskedImport,
  today: string,
): ReadImport {
  const read = readLawmakers(files, asked)
  refuseMany(Object.keys(read.chambers).length)
  const about = aboutOf(read.format, asked)
  const list = prepareList(read, { asOf: asked.asOf ?? today, today })
  return { about, list, encoding: read.encoding }
}

function refuseMany(chambers: number): void {
  if (chambers <= MOST_CHAMBERS) return
  throw new DirectoryRefused(
    `It names ${chambers.toLocaleString('en')} chambers; a list has at most ` +
      `${MOST_CHAMBERS}. Does another column stand where the chamber is ` +
      'expected?',
  )
}

/** What the one who imports says goes before what the format says. */
function aboutOf(format: ListFormat, asked: AskedImport): ReadImport['about'] {
  const known = knownFormats[format]
  if (known.country && asked.country && asked.country !== known.country) {
    throw new ImportUnclear(
      'other-country',
      `This is a list of ${known.country} (${format}), not of ${asked.country}.`,
    )
  }
  const country = known.country ?? asked.country
  if (!country) {
    throw new ImportUnclear('country', 'The list does not say its country.')
  }
  const source = asked.source || known.source
  const licence = asked.licence || known.licence
  if (source && licence) return { country, source, licence }
  throw new ImportUnclear(
    source ? 'licence' : 'source',
    'Say who published the list, and under which licence.',
  )
}

/**
 * @param asOf the day that the one who imports gave
 * @throws ImportUnclear for a list of which nobody is to be stored, or that may
 *   be old without anybody having said of which day it is
 */
export function refuseUnclear(
  list: PreparedList,
  asOf: string | undefined,
): void {
  if (list.chambers.length === 0) {
    throw new ImportUnclear(
      'files',
      `Nobody in this list is in office on ${list.asOf}.`,
    )
  }
  if (!list.report.isUndated || asOf) return
  throw new ImportUnclear(
    'as-of',
    'No date in it is of the last 12 months, and no end of a term lies ahead: ' +
      'it may be old. Say of which day it is, for which it is judged who is in ' +
      'office.',
  )
}
