import type { Services } from '#app/services.server.ts'

/**
 * `make`, asked once for all until something is imported or removed: what it
 * gave stays in this process's memory. Who asks meanwhile waits for the same.
 */
export function remember<Needed extends Pick<Services, 'db'>, Result>(
  make: (services: Needed) => Promise<Result>,
): (services: Needed) => Promise<Result> {
  const remembered = new WeakMap<
    Services['db'],
    { version: string; made: Promise<Result> }
  >()
  return async (services) => {
    const { db } = services
    // Before the rest: what is imported in between is then read once more.
    const version = await versionOf(db)
    const known = remembered.get(db)
    if (known?.version === version) return known.made

    const made = make(services)
    remembered.set(db, { version, made })
    made.catch(() => remembered.delete(db))
    return made
  }
}

/** One cheap question. */
async function versionOf(db: Services['db']): Promise<string> {
  const rows = await db
    .selectFrom('indicator_list')
    .select(['id', 'imported_at'])
    .orderBy('id')
    .execute()
  return rows
    .map(({ id, imported_at }) => `${id} ${imported_at.getTime()}`)
    .join()
}
