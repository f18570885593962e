import { sql } from 'kysely'

/**
 * Of the lists that hold a value, where the query groups by it: their
 * generations in order, empty for what is only in lists of all.
 */
export function generationsOfValue() {
  return sql<string[]>`coalesce(
    array_agg(distinct generation order by generation)
      filter (where generation is not null), '{}')`
}
