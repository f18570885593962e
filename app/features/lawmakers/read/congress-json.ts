import { z } from 'zod'
import { type Problem, type ReadList, type ReadPerson } from './record.ts'
import {
  checkShape,
  fields,
  id,
  listOf,
  maybeDate,
  maybeText,
  text,
} from './shape.ts'
import { readForm } from './web-address.ts'

const term = fields({
  type: z.enum(['sen', 'rep'], 'is neither “sen” nor “rep”'),
  start: maybeDate,
  end: maybeDate,
  state: text,
  district: z.int('is not a number').nullish(),
  party: maybeText,
  contact_form: maybeText,
})

const legislator = fields({
  id: fields({ bioguide: id }),
  name: fields({ first: text, last: text, official_full: maybeText }),
  terms: z.array(term, 'is not a list').nonempty('is empty'),
})
type Legislator = z.output<typeof legislator>

const legislators = listOf(legislator)

const chambers: ReadList['chambers'] = {
  upper: { name: 'United States Senate', kind: 'upper', term: null },
  lower: {
    name: 'United States House of Representatives',
    kind: 'lower',
    term: null,
  },
}

/**
 * Reads unitedstates/congress-legislators' `legislators-current.json`
 * (FORMATS.md, section 2.5): of each person the last term, which is the only
 * one that can be running. There are no e-mail addresses in it. `family` and
 * `bio` are not looked at.
 *
 * @throws UnreadableList for entries that lack what the format always has
 */
export function readCongressJson(
  file: string,
  json: unknown,
): Omit<ReadList, 'encoding'> {
  const warnings: Problem[] = []
  const people = checkShape(file, legislators, json).map((person) => {
    const read = readPerson(person)
    const { contact_form: form } = person.terms.at(-1)!
    if (form !== null && read.contactForm === null) {
      const message = `The contact form of ${read.name} is no web address that works: ${form}`
      warnings.push({ file, line: null, message })
    }
    return read
  })
  return { format: 'congress-json', chambers, people, warnings }
}

function readPerson({ id, name, terms }: Legislator): ReadPerson {
  const last = terms.at(-1)!
  const { type, state, district, contact_form: form } = last
  const read = form === null ? null : readForm(form)
  return {
    externalId: id.bioguide,
    name: name.official_full ?? `${name.first} ${name.last}`,
    sortName: `${name.last}, ${name.first}`,
    names: {},
    chamber: type === 'sen' ? 'upper' : 'lower',
    // At-large is district 0.
    area: type === 'sen' ? state : `${state}-${district ?? 0}`,
    party: last.party,
    role: type === 'sen' ? 'Senator' : 'Representative',
    rawAddresses: [],
    contactForm: read && 'form' in read ? read.form : null,
    start: last.start,
    end: last.end,
    inNewestTerm: true,
    isDead: false,
  }
}
