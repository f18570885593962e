import { parseArgs } from 'node:util'
import { importPostcodes } from '#app/features/lawmakers/postcodes.server.ts'
import { readCsv } from '#app/features/lawmakers/read/csv.ts'
import { decodeText } from '#app/features/lawmakers/read/decode.ts'
import { readPostcodes } from '#app/features/lawmakers/read/postcodes-csv.ts'
import { askOnceMore } from '../indicators/ask.server.ts'
import type { Tool } from '../main.server.ts'
import { PlainError } from '../plain-error.ts'
import { columns } from '../signatures/columns.ts'
import { tell } from '../tell.server.ts'
import { shown } from '../vault/progress.server.ts'
import { withDatabase } from '../vault/site.server.ts'
import { readFiles } from './files.server.ts'
import { readCountry } from './read-country.ts'

/** Replaces a country's table of postcodes, once that is confirmed. */
export async function run(args: string[], tool: Tool): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    options: {
      country: { type: 'string' },
      yes: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  })
  if (positionals.length !== 1 || !values.country) {
    throw new PlainError('Say which and whose: postcodes FILE --country CC')
  }
  const country = readCountry(values.country)
  const [file] = await readFiles(positionals)
  const { text } = decodeText(file!)
  const rows = readPostcodes(file!.name, readCsv(file!.name, text), country)
  process.stdout.write(tableText(country, rows))
  await withDatabase(tool, async (db) => {
    if (!values.yes) {
      const question = `Type yes to replace the table of ${country}:`
      await askOnceMore(question, 'Nothing was imported')
    }
    const count = await importPostcodes({ db }, country, rows)
    tell(`Imported: ${shown(count)} postcodes of ${country}`)
  })
}

function tableText(
  country: string,
  rows: ReturnType<typeof readPostcodes>,
): string {
  const areas = Map.groupBy(rows, ({ postcode }) => postcode)
  const several = [...areas.values()].filter((group) => group.length > 1)
  return columns([
    ['country', country],
    ['postcodes', shown(areas.size)],
    ['areas', shown(new Set(rows.map(({ area }) => area)).size)],
    ['postcodes in several areas', shown(several.length)],
  ])
}
