import { parseArgs } from 'node:util'
import { readTargetCountry } from '#app/features/lawmakers/country-code.ts'
import {
  countrySwitch,
  switchCountry,
} from '#app/features/letters/countries.server.ts'
import type { LettersCommand } from '../letters-tool.server.ts'
import type { Tool } from '../main.server.ts'
import { PlainError } from '../plain-error.ts'
import { tell } from '../tell.server.ts'
import { withDatabase } from '../vault/site.server.ts'

/** Stops letters to a country, or from its residents, or allows them again. */
export async function run(
  args: string[],
  tool: Tool,
  command: LettersCommand,
): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    options: {
      residents: { type: 'boolean', default: false },
      why: { type: 'string', default: '' },
    },
    allowPositionals: true,
  })
  const code = readCountry(positionals, command)
  const { residents, why } = values
  if (why.trim() === '') {
    throw new PlainError('Say why, it is shown in the status: --why TEXT')
  }
  const isOff = command === 'off'
  await withDatabase(tool, async (db) => {
    const services = { db, now: () => new Date() }
    const change = residents ? { residentsOff: isOff } : { targetsOff: isOff }
    await switchCountry(services, code, { ...change, why })
    const { targetsOff, residentsOff } = await countrySwitch(services, code)
    tell(`${code}: letters to its lawmakers ${targetsOff ? 'wait' : 'go'}.`)
    tell(
      residentsOff
        ? `${code}: its residents are not offered to send from here.`
        : `${code}: its residents can send from here.`,
    )
  })
}

function readCountry(positionals: string[], command: string): string {
  const [typed, ...more] = positionals
  if (!typed || more.length > 0) {
    throw new PlainError(`Say which country: ${command} CC`)
  }
  const code = readTargetCountry(typed)
  if (code) return code
  throw new PlainError(
    `There is no country ${typed}: a code of two letters is needed, or EU.`,
  )
}
