import { parseArgs } from 'node:util'
import {
  findStop,
  goOn,
  stopSending,
} from '#app/features/letters/countries.server.ts'
import type { LettersCommand } from '../letters-tool.server.ts'
import type { Tool } from '../main.server.ts'
import { PlainError } from '../plain-error.ts'
import { tell } from '../tell.server.ts'
import { withDatabase } from '../vault/site.server.ts'

/** Stops all letters, or lets them go on. */
export async function run(
  args: string[],
  tool: Tool,
  command: LettersCommand,
): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { why: { type: 'string', default: '' } },
  })
  const { why } = values
  if (command === 'stop' && why.trim() === '') {
    throw new PlainError('Say why, it is shown in the status: --why TEXT')
  }
  await withDatabase(tool, async (db) => {
    const services = { db, now: () => new Date() }
    if (command === 'stop') {
      await stopSending(services, why)
      return tell('All letters are stopped. Those in hand still go out.')
    }
    const stop = await findStop(services)
    await goOn(services)
    tell(stop ? 'Letters go on.' : 'Letters were not stopped.')
  })
}
