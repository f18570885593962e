import { parseArgs } from 'node:util'
import { removeList } from '#app/features/indicators/import.server.ts'
import { listLists } from '#app/features/indicators/list.server.ts'
import type { ListView } from '#app/features/indicators/view.ts'
import { askOnceMore } from './indicators/ask.server.ts'
import { dispatch } from './dispatch.server.ts'
import type { Tool } from './main.server.ts'
import { PlainError } from './plain-error.ts'
import { columns } from './signatures/columns.ts'
import { tell } from './tell.server.ts'
import { shown } from './vault/progress.server.ts'
import { withDatabase } from './vault/site.server.ts'

const USAGE = `Published lists of the internet names that attacks were seen to use. The site
shows them, offers them as data, and compares with them what a visitor pastes.

  npm run indicators -- import FILE|URL … [--publisher NAME] [--licence NAME]
                        [--published DAY] [--generation NAME] [--yes]
      Reads STIX 2.1 bundles and plain lists, shows what is in them, and asks
      before it stores them: all or none. A list of the same name is replaced.
      Addresses are fetched over https only. Publisher and licence are known for
      Amnesty International's repositories on GitHub; else say both. A generation
      is seen from a name such as v2_domains.txt.
      --yes does not ask once more.
  npm run indicators -- list
  npm run indicators -- remove NAME [--yes]
      Shows the list, and asks before it removes it with all its entries.
`

/** `npm run indicators -- …` */
export async function runTool(args: string[], tool: Tool): Promise<void> {
  const commands = {
    import: () => import('./indicators/import.server.ts'),
    list: () => Promise.resolve({ run: list }),
    remove: () => Promise.resolve({ run: remove }),
  }
  await dispatch({ tool: 'indicators', usage: USAGE, commands }, args, tool)
}

async function list(args: string[], tool: Tool): Promise<void> {
  parseArgs({ args, options: {} })
  await withDatabase(tool, async (db) => {
    const rows = (await listLists({ db })).map(rowOf)
    process.stdout.write(
      rows.length > 0 ? columns(rows) : 'There are no lists yet.\n',
    )
  })
}

function rowOf(list: ListView): string[] {
  return [
    list.name,
    `${shown(list.entries)} entries`,
    list.generation ?? '-',
    `${list.publisher}, ${list.licence}`,
    `published ${list.published ?? '-'}`,
    `imported ${list.importedAt.slice(0, 10)}`,
    list.url ?? '-',
  ]
}

async function remove(args: string[], tool: Tool): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    options: { yes: { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  const [name, ...more] = positionals
  if (!name || more.length > 0) {
    throw new PlainError('Say which list: remove NAME')
  }
  await withDatabase(tool, async (db) => {
    const list = (await listLists({ db })).find((one) => one.name === name)
    if (!list) throw new PlainError(`There is no list ${name}.`)
    process.stdout.write(columns([rowOf(list)]))
    if (!values.yes) {
      await askOnceMore('Type yes to remove it:', 'Nothing was removed')
    }
    await removeList({ db }, name)
    tell(`Removed: ${name}`)
  })
}
