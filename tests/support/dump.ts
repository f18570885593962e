import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Services } from '#app/services.server.ts'

type Database = Pick<Services, 'db'>

/** Every row of every table as text, with the table's name before it. */
async function dump({ db }: Database): Promise<string[]> {
  const { rows: tables } = await sql<{ name: string }>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema')`.execute(db)
  const rows = await Promise.all(
    tables.map(({ name }) =>
      sql<{ row: string }>`
        select ${sql.lit(name)} || ' ' || t::text as row
        from ${sql.raw(name)} t`.execute(db),
    ),
  )
  return rows.flatMap(({ rows }) => rows.map(({ row }) => row))
}

/** Forms in which a text can be recognised by who knows or guesses it. */
export function formsOf(text: string): string[] {
  const spelled = [text, text.toLowerCase(), text.toUpperCase()]
  return spelled.flatMap((each) => [
    each.toLowerCase(),
    ...(['hex', 'base64', 'base64url'] as const).map((encoding) =>
      // Without the end, which depends on what follows.
      Buffer.from(each)
        .toString(encoding)
        .replace(/..?=*$/, '')
        .toLowerCase(),
    ),
    ...['sha256', 'sha1', 'md5'].map((name) =>
      createHash(name).update(each).digest('hex'),
    ),
  ])
}

/** The tables whose rows hold one of the texts. */
export async function tablesThatHold(
  services: Database,
  ...texts: string[]
): Promise<string[]> {
  const forms = texts.flatMap(formsOf)
  const found = (await dump(services)).filter((row) =>
    forms.some((form) => row.toLowerCase().includes(form)),
  )
  return found.map((row) => row.split(' ')[0]!)
}
