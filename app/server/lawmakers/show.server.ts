import { parseArgs } from 'node:util'
import { listChambers } from '#app/features/lawmakers/chambers.server.ts'
import {
  type ListedPerson,
  listPeople,
} from '#app/features/lawmakers/list-people.server.ts'
import {
  explainReject,
  type RejectReason,
} from '#app/features/lawmakers/read/reject-reason.ts'
import type { Tool } from '../main.server.ts'
import { PlainError } from '../plain-error.ts'
import { columns } from '../signatures/columns.ts'
import { withDatabase } from '../vault/site.server.ts'
import { printable } from './printable.ts'
import { readCountry } from './read-country.ts'

/** Who is in a chamber, for the one who mends their addresses. */
export async function run(args: string[], tool: Tool): Promise<void> {
  const { positionals } = parseArgs({
    args,
    options: {},
    allowPositionals: true,
  })
  const [typed, slug, ...more] = positionals
  if (!typed || !slug || more.length > 0) {
    throw new PlainError('Say whose and which: show CC CHAMBER')
  }
  const country = readCountry(typed)
  await withDatabase(tool, async (db) => {
    const services = { db, now: () => new Date() }
    const chambers = await listChambers(services, country)
    const chamber = chambers.find((one) => one.slug === slug)
    if (!chamber) {
      throw new PlainError(
        `${country} has no chamber ${slug}. It has: ` +
          (chambers.map((one) => one.slug).join(', ') || 'none'),
      )
    }
    const people = await listPeople({ db }, chamber.id)
    process.stdout.write(columns(people.map(rowOf)) || 'Nobody is in it now.\n')
  })
}

function rowOf(person: ListedPerson): string[] {
  const { mailTo, isStaffAddress, state, contactForm } = person
  const notes = [
    ...(isStaffAddress ? ['entered by a campaigner'] : []),
    ...(contactForm ? [`form ${contactForm}`] : []),
    ...person.otherAddresses.map((address) => `also ${address}`),
    ...person.rejected.map(explain),
  ]
  return [
    person.id,
    printable(person.name),
    printable(person.area ?? '-'),
    mailTo ?? '-',
    mailTo === null ? 'no address' : state,
    printable(notes.join(' | ')),
  ]
}

function explain({ value, reason }: ListedPerson['rejected'][number]): string {
  return explainReject({ value, reason: reason as RejectReason })
}
