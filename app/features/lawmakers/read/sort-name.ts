/**
 * By which somebody is sorted: as the source says it, else the surname first
 * where it is known, else the name as it is.
 */
export function sortNameOf(person: {
  name: string
  sort_name?: string | null
  family_name: string | null
  given_name: string | null
}): string {
  const { name, sort_name, family_name, given_name } = person
  if (sort_name) return sort_name
  return family_name ? `${family_name}, ${given_name ?? name}` : name
}
