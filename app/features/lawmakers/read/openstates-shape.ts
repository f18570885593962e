import type { z } from 'zod'
import {
  fields,
  id,
  maybeDate,
  maybeLabel,
  maybeList,
  maybeRaw,
  maybeText,
  text,
} from './shape.ts'

const role = fields({
  type: text,
  jurisdiction: text,
  district: maybeLabel,
  start_date: maybeDate,
  end_date: maybeDate,
})
export type Role = z.output<typeof role>

/** A file of openstates/people; births, offices and accounts are not in it. */
export const person = fields({
  id,
  name: text,
  given_name: maybeText,
  family_name: maybeText,
  email: maybeRaw,
  /** However it is written: only that it is there matters. */
  death_date: maybeLabel,
  party: maybeList(fields({ name: text, end_date: maybeDate })),
  roles: maybeList(role),
  links: maybeList(fields({ url: maybeText, note: maybeText })),
  extras: fields({ title: maybeText, role: maybeText }).nullish(),
})
export type Person = z.output<typeof person>
