import type {
  Event,
  Membership,
  Organization,
  Person,
  Popolo,
} from './popolo-shape.ts'

/** A membership with what it refers to, whether by id or by holding it. */
export type Resolved = {
  membership: Membership
  person: Person | undefined
  organization: Organization | undefined
  group: string | null
  area: string | null
  /** Of the group, the area and the post, an id that nothing has. */
  loose: string | undefined
}

/**
 * Joins the objects of a Popolo file. What only redirects to another object is
 * left out (FORMATS.md, section 2.7).
 */
export function joinObjects(data: Popolo): {
  memberships: Resolved[]
  events: Event[]
} {
  const memberships = allMemberships(data)
  const persons = byId([
    ...data.persons,
    ...memberships.map(({ person }) => person),
  ])
  const organizations = byId(data.organizations)
  const areas = byId(data.areas)
  const posts = byId([
    ...data.posts,
    ...data.organizations.flatMap((organization) =>
      organization.posts.map((post) => ({ ...post, organization })),
    ),
  ])

  function resolve(membership: Membership): Resolved {
    const { person_id, organization_id, on_behalf_of_id } = membership
    const post = membership.post ?? find(posts, membership.post_id)
    const group =
      membership.on_behalf_of ?? find(organizations, on_behalf_of_id)
    const areaId = membership.area_id ?? post?.area_id ?? null
    const area = membership.area ?? post?.area ?? find(areas, areaId)
    const loose = [
      !group && on_behalf_of_id,
      !area && areaId,
      !post && membership.post_id,
    ].find((id) => typeof id === 'string')
    return {
      membership,
      person: membership.person ?? find(persons, person_id),
      organization:
        membership.organization ??
        find(organizations, organization_id) ??
        post?.organization ??
        find(organizations, post?.organization_id ?? null),
      group: group?.name ?? null,
      area: area?.name ?? null,
      loose: loose || undefined,
    }
  }
  return { memberships: memberships.map(resolve), events: data.events }
}

function allMemberships(data: Popolo): Membership[] {
  const inPersons = data.persons
    .filter(({ redirect }) => redirect === null)
    .flatMap((person) =>
      person.memberships.map((membership) => ({ ...membership, person })),
    )
  const inOrganizations = data.organizations.flatMap((organization) =>
    organization.memberships.map((held) => ({ ...held, organization })),
  )
  return [...data.memberships, ...inPersons, ...inOrganizations].filter(
    ({ redirect }) => redirect === null,
  )
}

type Found = { id: string | null; redirect?: string | null }

function byId<Item extends Found>(
  items: (Item | null | undefined)[],
): Map<string, Item> {
  const found = new Map<string, Item>()
  for (const item of items) {
    if (item?.id && !item.redirect) found.set(item.id, item)
  }
  return found
}

function find<Item>(
  items: Map<string, Item>,
  id: string | null,
): Item | undefined {
  return id === null ? undefined : items.get(id)
}
