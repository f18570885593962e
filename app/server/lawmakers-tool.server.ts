import { DirectoryRefused } from '#app/features/lawmakers/errors.ts'
import { UnreadableList } from '#app/features/lawmakers/read/record.ts'
import { printable } from './lawmakers/printable.ts'
import { dispatch } from './dispatch.server.ts'
import type { Tool } from './main.server.ts'
import { PlainError } from './plain-error.ts'

const USAGE = `Lawmakers, as published lists name them in their public role.

  npm run lawmakers -- import FILE|FOLDER … [--country CC] [--as-of DAY]
                       [--source NAME --licence NAME] [--chamber NAME]
                       [--kind KIND] [--columns OURS=THEIRS,…]
                       [--time-zone ZONE] [--dry-run] [--yes]
      Reads a list, shows what is in it and what it would change, and asks
      before it stores it: all or nothing. Known are Popolo and EveryPolitician
      (JSON, CSV), congress-legislators (JSON, CSV), Open States (folders of
      YAML, CSV), the European Parliament's CSV, and tables with a column
      "name" or the columns that --columns names. Importing again matches by id:
      who is gone is retired, nobody is deleted.
      --country    two letters, EU or XK; known where the format is of one place
      --as-of      the day of the list, for which it is judged who is in office;
                   else today, if a date in it is of the last 12 months or
                   the end of a term lies ahead
      --chamber    its name, where the list does not say it or has several
      --kind       lower, upper, single, ministry, committee; of --chamber
      --columns    of a table, as: name=Full Name,email=Mail,area=Region
      --time-zone  in which its members sleep, as America/Chicago; else that of
                   the seat of the country's parliament
      --dry-run    stores nothing; --yes does not ask once more
  npm run lawmakers -- list [CC]
      The chambers, with source, age, and how many can be written to.
  npm run lawmakers -- show CC CHAMBER
      Everybody in it with their ids, addresses, and what is wrong with them.
  npm run lawmakers -- accept-stale CC [CHAMBER] --why TEXT
      A list is stale when its term is over or it is older than 12 months.
      Nothing is sent there until somebody says so, after each import anew.
  npm run lawmakers -- address ID ADDRESS|none
      Enters an address of your own, which no import changes; none takes it away.
  npm run lawmakers -- state ADDRESS STATE --why TEXT
      verified, unverified, bounced or opted-out. To the last two nothing is sent.
  npm run lawmakers -- postcodes FILE --country CC [--yes]
      Replaces the table that finds the constituency of a postcode:
      us-zipcodes-congress' zccd.csv, or one of "postcode" and "area".
`

const commands = {
  import: () => import('./lawmakers/import.server.ts'),
  list: () => import('./lawmakers/list.server.ts'),
  show: () => import('./lawmakers/show.server.ts'),
  'accept-stale': () => import('./lawmakers/accept-stale.server.ts'),
  address: () => import('./lawmakers/address.server.ts'),
  state: () => import('./lawmakers/state.server.ts'),
  postcodes: () => import('./lawmakers/postcodes.server.ts'),
}

/** `npm run lawmakers -- …` */
export async function runTool(args: string[], tool: Tool): Promise<void> {
  try {
    await dispatch({ tool: 'lawmakers', usage: USAGE, commands }, args, tool)
  } catch (error) {
    if (error instanceof UnreadableList) {
      const said = printable(error.message)
      throw new PlainError(`${said}\nNothing was imported.`)
    }
    if (error instanceof DirectoryRefused || error instanceof PlainError) {
      const lines = error.message.split('\n').map(printable)
      throw new PlainError(lines.join('\n'))
    }
    throw error
  }
}
