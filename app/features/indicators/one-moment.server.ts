import type { Services } from '#app/services.server.ts'

type Database = Pick<Services, 'db'>

/** What `read` asks for, all as of one moment, whatever is imported meanwhile. */
export function atOneMoment<Result>(
  { db }: Database,
  read: (services: Database) => Promise<Result>,
): Promise<Result> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute((trx) => read({ db: trx }))
}
