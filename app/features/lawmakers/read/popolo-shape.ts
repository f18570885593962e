import type { z } from 'zod'
import {
  fields,
  id,
  listOf,
  maybeDate,
  maybeLabel,
  maybeList,
  maybeRaw,
  maybeText,
} from './shape.ts'

const contacts = maybeList(fields({ type: maybeText, value: maybeRaw }))

const nameParts = {
  name: maybeText,
  given_name: maybeText,
  family_name: maybeText,
  honorific_prefix: maybeText,
  // Of the UK's House of Lords, in mysociety/parlparse.
  lordname: maybeText,
  lordofname: maybeText,
}

const otherName = fields({
  ...nameParts,
  lang: maybeText,
  note: maybeText,
  start_date: maybeDate,
})

const area = fields({ id: maybeLabel, name: maybeText })

/** One that another object holds may have a name alone. */
const organization = fields({
  id: maybeLabel,
  name: maybeText,
  classification: maybeText,
})

const post = fields({
  id: maybeLabel,
  area_id: maybeLabel,
  area: area.nullish(),
  organization_id: maybeLabel,
  organization: organization.nullish(),
  redirect: maybeLabel,
})

const person = fields({
  ...nameParts,
  id,
  sort_name: maybeText,
  other_names: maybeList(otherName),
  email: maybeRaw,
  contact_details: contacts,
  /** However it is written: only that it is there matters. */
  death_date: maybeLabel,
  redirect: maybeLabel,
})

const membership = fields({
  person_id: maybeLabel,
  person: person.nullish(),
  organization_id: maybeLabel,
  organization: organization.nullish(),
  post_id: maybeLabel,
  post: post.nullish(),
  on_behalf_of_id: maybeLabel,
  on_behalf_of: organization.nullish(),
  area_id: maybeLabel,
  area: area.nullish(),
  legislative_period_id: maybeLabel,
  role: maybeText,
  start_date: maybeDate,
  end_date: maybeDate,
  contact_details: contacts,
  redirect: maybeLabel,
})

const event = fields({
  id: maybeLabel,
  name: maybeText,
  classification: maybeText,
  organization_id: maybeLabel,
  start_date: maybeDate,
  end_date: maybeDate,
})

/**
 * What is read of a Popolo file (popolo-spec 1.0): objects may refer to each
 * other by id, or hold each other. Births, images and links are not in it.
 */
export const popolo = fields({
  persons: listOf(person.extend({ memberships: maybeList(membership) })),
  organizations: maybeList(
    organization.extend({
      memberships: maybeList(membership),
      posts: maybeList(post),
    }),
  ),
  memberships: maybeList(membership),
  posts: maybeList(post),
  areas: maybeList(area),
  events: maybeList(event),
})

export type Popolo = z.output<typeof popolo>
export type Person = z.output<typeof person>
export type Organization = z.output<typeof organization>
export type Membership = z.output<typeof membership>
export type Event = z.output<typeof event>
export type OtherName = z.output<typeof otherName>
