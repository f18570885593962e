import type { ChamberKind } from '#db/schema.ts'
import type { ListFormat } from './read/record.ts'
import type { Rejected } from './read/reject-reason.ts'

/** A list as it is stored: who is in office, one record each. */
export type PreparedList = {
  format: ListFormat
  /** ISO day for which it was judged who is in office. */
  asOf: string
  chambers: PreparedChamber[]
  report: ListReport
}

export type PreparedChamber = {
  name: string
  kind: ChamberKind
  term: string | null
  /** ISO day. */
  termEnds: string | null
  lawmakers: PreparedLawmaker[]
}

export type PreparedLawmaker = {
  externalId: string
  name: string
  sortName: string
  names: Record<string, string>
  area: string | null
  party: string | null
  role: string | null
  address: string | null
  otherAddresses: string[]
  rejected: Rejected[]
  contactForm: string | null
  termStart: string | null
  termEnd: string | null
}

/** What is told before anything is stored. */
export type ListReport = {
  /** In the files, each once per chamber. */
  people: number
  inOffice: number
  /** Held their seat to the end of the newest term, and that is over. */
  lastTerm: number
  /** Neither: they are left out. */
  former: number
  withAddress: number
  withFormOnly: number
  /** Of those that are kept. */
  rejected: (Rejected & { name: string })[]
  shared: { address: string; names: string[] }[]
  /** Of the same name and area, under more than one id. */
  duplicates: { name: string; area: string | null; ids: string[] }[]
  /** Ids that stand more than once in the newest term. */
  repeated: number
  /** No date in it shows that it can be as new as it is taken to be. */
  isUndated: boolean
  warnings: string[]
}
