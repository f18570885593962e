import { type Cells, cellsOf, requireColumns } from './cells.ts'
import { type GivenChamber, kindInName, kindUnknown } from './chamber-kind.ts'
import type { Csv } from './csv.ts'
import { findLostLetters } from './lost-letters.ts'
import type { Problem, ReadList, ReadPerson } from './record.ts'

const columns =
  'id name sort_name email group area chamber term start_date end_date'

type Row = ReadPerson & { term: string }

/**
 * The members of one term, a row per membership, so an id may repeat.
 *
 * @param given instead of what the file calls its chamber
 * @throws UnreadableList
 */
export function readEverypoliticianCsv(
  file: string,
  csv: Csv,
  { chamber: given }: { chamber?: GivenChamber } = {},
): Omit<ReadList, 'encoding'> {
  requireColumns(file, csv, columns.split(' '))
  const rows = csv.rows.map((row) => readRow(cellsOf(file, row), given))
  const terms = newestTerms(rows)
  const chambers = [...terms].map(([name, term]) => {
    const kind = given?.kind ?? kindInName(name) ?? 'single'
    return [
      name,
      { name, kind, term: { name: term, start: null, end: null } },
    ] as const
  })
  const people = rows.map(({ term, ...person }) => ({
    ...person,
    inNewestTerm: term === terms.get(person.chamber),
  }))
  return {
    format: 'everypolitician-csv',
    chambers: Object.fromEntries(chambers),
    people,
    warnings: [
      ...[...terms.keys()]
        .filter((name) => !given && kindInName(name) === null)
        .map((name) => kindUnknown(file, name)),
      ...olderTerms(file, rows, terms),
      ...findLostLetters(file, people),
    ],
  }
}

function readRow(cells: Cells, given: GivenChamber | undefined): Row {
  const name = cells.must('name')
  const group = cells.text('group')
  const chamber = cells.must('chamber')
  return {
    externalId: cells.id('id'),
    name,
    sortName: cells.text('sort_name') ?? name,
    names: {},
    chamber: given?.name ?? chamber,
    area: cells.text('area'),
    party: group === 'unknown' ? null : group,
    role: null,
    rawAddresses: cells.raw('email'),
    contactForm: null,
    start: cells.day('start_date'),
    end: cells.day('end_date'),
    inNewestTerm: true,
    isDead: false,
    term: cells.must('term'),
  }
}

/** By chamber; terms are numbers or years, so `10` comes after `9`. */
function newestTerms(rows: Row[]): Map<string, string> {
  const terms = new Map<string, string>()
  for (const { chamber, term } of rows) {
    const newest = terms.get(chamber) ?? term
    const isNewer = newest.localeCompare(term, 'en', { numeric: true }) < 0
    terms.set(chamber, isNewer ? term : newest)
  }
  return terms
}

function olderTerms(
  file: string,
  rows: Row[],
  terms: Map<string, string>,
): Problem[] {
  const older = rows.filter(({ chamber, term }) => term !== terms.get(chamber))
  if (older.length === 0) return []
  const message = `${older.length} rows are about older terms than ${[...terms.values()].join(', ')}.`
  return [{ file, line: null, message }]
}
