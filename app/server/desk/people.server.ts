import { parseArgs } from 'node:util'
import {
  listTeam,
  type Member,
} from '#app/features/accounts/list-team.server.ts'
import { printable } from '../lawmakers/printable.ts'
import type { Tool } from '../main.server.ts'
import { columns } from '../signatures/columns.ts'
import { withDatabase } from '../vault/site.server.ts'

/** Who works at the desk. */
export async function run(args: string[], tool: Tool): Promise<void> {
  parseArgs({ args, options: {} })
  await withDatabase(tool, async (db) => {
    const team = await listTeam({ db })
    process.stdout.write(
      team.length > 0
        ? columns([
            ['name', 'role', 'since', 'last seen', 'ways in'],
            ...team.map(rowOf),
          ])
        : 'Nobody works at the desk yet: npm run desk -- owner\n',
    )
  })
}

function rowOf({ name, role, since, lastSeen, ...ways }: Member): string[] {
  const { passkeys, hasApp, codes } = ways
  const waysIn = [
    `${passkeys} passkeys`,
    ...(hasApp ? ['link and app'] : []),
    codes === null ? 'no recovery codes yet' : `${codes} recovery codes`,
  ]
  return [
    printable(name),
    role,
    dayOf(since),
    lastSeen ? dayOf(lastSeen) : 'never',
    waysIn.join(', '),
  ]
}

function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10)
}
