import { listCountries } from '#app/i18n/countries.ts'
import { type Cells, cellsOf, requireColumns } from './cells.ts'
import type { Csv } from './csv.ts'
import { findLostLetters } from './lost-letters.ts'
import type { Problem, ReadList, ReadPerson } from './record.ts'

const columns =
  'mep_identifier mep_given_name mep_family_name mep_citizenship mep_death_date mep_email mep_homepage'

type Member = ReadPerson & { homepage: string | null }

/** Fewer homepages could be somebody's taste. */
const ENOUGH_HOMEPAGES = 2

/**
 * The members of the European Parliament of one term. The file has no dates, no
 * groups and no constituencies; their area is the citizenship.
 *
 * @throws UnreadableList
 */
export function readEuroparlCsv(
  file: string,
  csv: Csv,
): Omit<ReadList, 'encoding'> {
  requireColumns(file, csv, columns.split(' '))
  const members = csv.rows.map((row) => readRow(cellsOf(file, row)))
  const wrong = wrongCountries(members)
  const people = members.map(({ homepage, ...person }) => {
    const area = person.area && wrong.has(person.area) ? null : person.area
    return { ...person, area }
  })
  return {
    format: 'europarl-csv',
    chambers: {
      single: { name: 'European Parliament', kind: 'single', term: null },
    },
    people,
    warnings: [
      ...notesOn(file, members.length),
      ...[...wrong].map(([area, tld]) => {
        const count = members.filter((member) => member.area === area).length
        const message = `mep_citizenship says ${area} for ${count} people, but their homepages are in .${tld}. Their country is left out.`
        return { file, line: null, message }
      }),
      ...findLostLetters(file, people),
    ],
  }
}

function notesOn(file: string, count: number): Problem[] {
  return [
    `The file has no dates: whether these ${count} people are in office cannot be told.`,
    'mep_citizenship is not the country of election, and cannot be trusted.',
  ].map((message) => ({ file, line: null, message }))
}

function readRow(cells: Cells): Member {
  const given = cells.text('mep_given_name')
  const family = cells.must('mep_family_name')
  const names = given === null ? [family] : [given, family]
  return {
    externalId: cells.id('mep_identifier'),
    name: names.join(' '),
    sortName: names.toReversed().join(', '),
    names: {},
    chamber: 'single',
    area: cells.text('mep_citizenship'),
    party: null,
    role: null,
    rawAddresses: cells.raw('mep_email'),
    contactForm: null,
    start: null,
    end: null,
    inNewestTerm: true,
    isDead: cells.text('mep_death_date') !== null,
    homepage: cells.text('mep_homepage'),
  }
}

/**
 * Countries that were swapped for others, with the other's top-level domain:
 * all homepages in a member's country are in that one. General homepages, in
 * `.eu` or `.com`, say nothing.
 */
function wrongCountries(members: Member[]): Map<string, string> {
  const tlds = countryTlds(members)
  const known = new Set(tlds.values())
  const found = new Map<string, string>()
  for (const [area, own] of tlds) {
    const seen = members
      .filter((member) => member.area === area)
      .map(({ homepage }) => tldOf(homepage))
      .filter((tld) => known.has(tld))
    const [first] = seen
    const isOneOther = first !== own && seen.every((tld) => tld === first)
    if (seen.length >= ENOUGH_HOMEPAGES && isOneOther) found.set(area, first!)
  }
  return found
}

function tldOf(homepage: string | null): string {
  const host = URL.parse(homepage ?? '')?.hostname ?? ''
  return host.slice(host.lastIndexOf('.') + 1)
}

/** Of the countries in the file, by their English names. */
function countryTlds(members: Member[]): Map<string, string> {
  const codes = new Map(
    listCountries('en').map(({ code, name }) => [name, code.toLowerCase()]),
  )
  const areas = new Set(members.map(({ area }) => area ?? ''))
  return new Map(
    [...areas].flatMap((area) => {
      const code = codes.get(area)
      return code ? [[area, code] as const] : []
    }),
  )
}
