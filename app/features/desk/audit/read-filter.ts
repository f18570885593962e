import type { AuditFilter } from '../../accounts/list-audit.server.ts'
import { isId } from '../../accounts/is-id.ts'
import { readPlainDay } from '../../donations/plain-day.ts'

export type ReadFilter = {
  filter: AuditFilter
  /** The number below which the page begins. */
  before?: string
  problems: Record<string, string>
  /** As they were typed. */
  values: Record<string, string>
}

/** Above every number that the log will reach, and below what overflows. */
const MOST_DIGITS = 15
/** Longer than every act. */
const MOST_TYPED = 100
/** The year 0 is none to the database. */
const FIRST_DAY = '0001-01-01'

/** What the page's form asks for; what cannot be is said and left out. */
export function readFilter(asked: URLSearchParams): ReadFilter {
  const typed = (name: string) => {
    const text = asked.get(name)?.trim().slice(0, MOST_TYPED)
    // No act has them, and the database takes no NUL.
    return text && !/\p{Cc}/u.test(text) ? text : undefined
  }
  const problems: Record<string, string> = {}
  const dayIn = (name: string) => {
    const day = typed(name)
    if (!day || (readPlainDay(day) && day >= FIRST_DAY)) return day
    problems[name] = 'Enter a day as 2026-11-22.'
    return undefined
  }
  const person = typed('person')
  const before = typed('before')
  const isNumber = before !== undefined && /^[1-9]\d*$/.test(before)
  return {
    filter: {
      person: person === 'none' || isId(person ?? '') ? person : undefined,
      act: typed('act'),
      from: dayIn('from'),
      to: dayIn('to'),
    },
    before: isNumber && before.length <= MOST_DIGITS ? before : undefined,
    problems,
    values: Object.fromEntries(asked),
  }
}

/** The same question as part of an address. */
export function queryOf(filter: AuditFilter, before?: string): string {
  const given = Object.entries({ ...filter, before }).flatMap(
    ([name, value]) => (value === undefined ? [] : [[name, value]]),
  )
  return given.length > 0 ? `?${new URLSearchParams(given)}` : ''
}
