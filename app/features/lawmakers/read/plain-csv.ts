import { type Cells, cellsOf } from './cells.ts'
import { type GivenChamber, kindInName, kindUnknown } from './chamber-kind.ts'
import type { Csv } from './csv.ts'
import { findLostLetters } from './lost-letters.ts'
import { chooseColumns } from './plain-columns.ts'
import {
  type Problem,
  type ReadChamber,
  type ReadList,
  type ReadPerson,
  UnreadableList,
} from './record.ts'
import { MOST_OF_ID } from './shape.ts'
import { readForm } from './web-address.ts'

type Given = {
  chamber?: GivenChamber
  /** Our name → the header's. */
  columns?: Record<string, string>
}

/**
 * A table of somebody's own, a row per membership. Where there is no id, name and
 * area make one; then nobody of them may be in it twice.
 *
 * @throws UnreadableList for formulas and wrong dates; without a chamber or a
 *   name; for two people who cannot be told apart
 */
export function readPlainCsv(
  file: string,
  csv: Csv,
  given: Given = {},
): Omit<ReadList, 'encoding'> {
  const columns = chooseColumns(file, csv, given.columns)
  const warnings: Problem[] = []
  const rows = csv.rows.map(({ line, values }) => {
    const ours = [...columns].map(([our, theirs]) => [our, values[theirs]!])
    const cells = cellsOf(file, { line, values: Object.fromEntries(ours) })
    const hasId = cells.text('id') !== null
    const person = readRow(file, cells, given.chamber)
    return { line, cells, hasId, person }
  })
  refuseMixedPeople(file, rows)
  const names = new Set(rows.map(({ person }) => person.chamber))
  const chambers = [...names].map((name): [string, ReadChamber] => {
    const kind = given.chamber?.kind ?? kindInName(name)
    if (!kind) warnings.push(kindUnknown(file, name))
    return [name, { name, kind: kind ?? 'single', term: null }]
  })
  const people = rows.map(({ person }) => person)
  return {
    format: 'plain-csv',
    chambers: Object.fromEntries(chambers),
    people,
    warnings: [
      ...(columns.has('id') ? [] : [noIds(file)]),
      ...warnings,
      ...rows.flatMap(({ cells, person }) => noForm(file, cells, person)),
      ...findLostLetters(file, people),
    ],
  }
}

function noIds(file: string): Problem {
  const message =
    'There is no column “id”, so names and areas make the ids: somebody whose name or area is written otherwise in the next edition will be taken for somebody else.'
  return { file, line: null, message }
}

function noForm(file: string, cells: Cells, person: ReadPerson): Problem[] {
  const form = cells.text('contact_form')
  if (form === null || person.contactForm !== null) return []
  const message = `The contact form of ${person.name} is no web address that works: ${form}`
  return [{ file, line: cells.line, message }]
}

function readRow(
  file: string,
  cells: Cells,
  chamber: GivenChamber | undefined,
): ReadPerson {
  const name = cells.must('name')
  const area = cells.text('area')
  const language = readLanguage(file, cells)
  const form = readForm(cells.text('contact_form') ?? '')
  return {
    externalId:
      cells.text('id') === null
        ? readMadeId(file, cells, slugOf(name, area))
        : cells.id('id'),
    name,
    sortName: cells.text('sort_name') ?? name,
    names: language === null ? {} : { [language]: name },
    chamber: chamber?.name ?? cells.must('chamber'),
    area,
    party: cells.text('party'),
    role: cells.text('role'),
    rawAddresses: cells.raw('email'),
    contactForm: 'form' in form ? form.form : null,
    start: cells.day('start'),
    end: cells.day('end'),
    inNewestTerm: true,
    isDead: false,
  }
}

function readMadeId(file: string, { line }: Cells, id: string): string {
  if (id.length <= MOST_OF_ID) return id
  const message = `Name and area are too long to make an id, of more than ${MOST_OF_ID} characters.`
  throw new UnreadableList({ file, line, message })
}

/** Of the name, as BCP 47 writes it. */
function readLanguage(file: string, cells: Cells): string | null {
  const tag = cells.text('language')
  if (tag === null) return null
  try {
    return Intl.getCanonicalLocales(tag)[0]!
  } catch {
    const message = `“${tag}” is not the code of a language, like “hu”.`
    throw new UnreadableList({ file, line: cells.line, message })
  }
}

/** The same however a name's letters are composed or capitalised. */
function slugOf(name: string, area: string | null): string {
  const words = `${name} ${area ?? ''}`.normalize('NFKC').toLowerCase()
  return words.match(/[\p{L}\p{M}\p{N}]+/gu)?.join('-') ?? name
}

type Row = { line: number; hasId: boolean; person: ReadPerson }

/** One id is one person, and without an id each row is one. */
function refuseMixedPeople(file: string, rows: Row[]): void {
  const first = new Map<string, Row>()
  for (const row of rows) {
    const { externalId: id, name } = row.person
    const before = first.get(id)
    if (!before) first.set(id, row)
    else if (!row.hasId || !before.hasId || before.person.name !== name) {
      const message =
        row.hasId && before.hasId
          ? `The id “${id}” is that of ${before.person.name} in line ${before.line}, too.`
          : `${name} cannot be told apart from the one in line ${before.line}. Give each an id in a column “id”.`
      throw new UnreadableList({ file, line: row.line, message })
    }
  }
}
