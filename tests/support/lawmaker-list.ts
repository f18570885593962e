import { prepareList } from '#app/features/lawmakers/prepare-list.ts'
import type {
  ReadChamber,
  ReadList,
  ReadPerson,
} from '#app/features/lawmakers/read/record.ts'
import type { ListToImport } from '#app/features/lawmakers/store-list.server.ts'

/** The day that the lists here are of, and that it is. */
export const today = '2026-11-22'

export function aReadPerson(given: Partial<ReadPerson> = {}): ReadPerson {
  const externalId = given.externalId ?? 'p1'
  return {
    externalId,
    name: `Member ${externalId}`,
    sortName: `Member ${externalId}`,
    names: {},
    chamber: 'main',
    area: null,
    party: null,
    role: null,
    rawAddresses: [`${externalId}@parliament.example`],
    contactForm: null,
    start: null,
    end: null,
    inNewestTerm: true,
    isDead: false,
    ...given,
  }
}

/** What a reader would make of a list with one chamber. */
export function aReadList(
  people: Partial<ReadPerson>[],
  chamber: Partial<ReadChamber> = {},
): ReadList {
  return {
    format: 'plain-csv',
    encoding: 'utf-8',
    chambers: {
      main: { name: 'Assembly', kind: 'single', term: null, ...chamber },
    },
    people: people.map(aReadPerson),
    warnings: [],
  }
}

/** That list as it is imported. */
export function anImport(
  country: string,
  list: ReadList,
  given: Partial<ListToImport> & { asOf?: string } = {},
): ListToImport {
  const { asOf = today, ...more } = given
  return {
    country,
    list: prepareList(list, { asOf, today }),
    files: [{ name: 'list.csv', sha256: 'ab'.repeat(32) }],
    source: 'The Parliament',
    licence: 'CC0',
    ...more,
  }
}
