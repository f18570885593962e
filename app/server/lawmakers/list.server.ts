import { parseArgs } from 'node:util'
import {
  listChambers,
  type ListedChamber,
} from '#app/features/lawmakers/chambers.server.ts'
import type { Tool } from '../main.server.ts'
import { columns } from '../signatures/columns.ts'
import { shown } from '../vault/progress.server.ts'
import { withDatabase } from '../vault/site.server.ts'
import { PlainError } from '../plain-error.ts'
import { printable } from './printable.ts'
import { readCountry } from './read-country.ts'

/** The chambers with the lists that they are from. */
export async function run(args: string[], tool: Tool): Promise<void> {
  const { positionals } = parseArgs({
    args,
    options: {},
    allowPositionals: true,
  })
  const [typed, ...more] = positionals
  if (more.length > 0) throw new PlainError('Say one country: list [CC]')
  const country = typed === undefined ? null : readCountry(typed)
  await withDatabase(tool, async (db) => {
    const services = { db, now: () => new Date() }
    const rows = (await listChambers(services, country)).map(rowOf)
    process.stdout.write(
      rows.length > 0 ? columns(rows) : 'There are no lawmakers yet.\n',
    )
  })
}

function rowOf(chamber: ListedChamber): string[] {
  const { country, slug, name, kind, members, withAddress } = chamber
  return [
    country,
    slug,
    printable(name),
    kind,
    `${shown(members)} people`,
    `${shown(withAddress)} with address`,
    `as of ${chamber.asOf}`,
    `term ends ${chamber.termEnds ?? '-'}`,
    ageOf(chamber),
    `${printable(chamber.source)}, ${printable(chamber.licence)}`,
    chamber.timeZone,
    `imported ${chamber.importedAt.toISOString().slice(0, 10)}`,
  ]
}

function ageOf(chamber: ListedChamber): string {
  const { isSample, isMailed, stale, acceptedWhy } = chamber
  if (isSample) return 'sample'
  if (stale === null) return 'current'
  const why = stale === 'term-over' ? 'term over' : 'old'
  if (!isMailed) return `STALE (${why}): not written to`
  return `stale (${why}), accepted: ${printable(acceptedWhy ?? '')}`
}
