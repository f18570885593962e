import { randomBytes, randomUUID } from 'node:crypto'
import type { Services } from '#app/services.server.ts'

/** A published list as an import stores it; what holds `@` is an address. */
export async function insertIndicatorList(
  { db }: Pick<Services, 'db'>,
  values: string[],
  given: {
    name?: string
    generation?: string | null
    published?: string | null
  } = {},
): Promise<{ id: string; name: string }> {
  const id = randomUUID()
  const list = {
    id,
    name: `list-${id.slice(0, 8)}.txt`,
    url: null,
    sha256: randomBytes(32),
    publisher: 'A Security Lab',
    licence: 'CC BY 2.0',
    published: '2021-07-18',
    generation: null,
    entries: values.length,
    imported_at: new Date(),
    ...given,
  }
  await db.insertInto('indicator_list').values(list).execute()
  const rows = values.map((value) => ({
    list_id: id,
    kind: value.includes('@') ? ('email' as const) : ('domain' as const),
    value,
  }))
  if (rows.length > 0) await db.insertInto('indicator').values(rows).execute()
  return { id, name: list.name }
}
