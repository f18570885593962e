import { parseArgs } from 'node:util'
import {
  readControl,
  resumeDonations,
  stopDonations,
} from '#app/features/donations/control.server.ts'
import type { DonationsCommand } from '../donations-tool.server.ts'
import type { Tool } from '../main.server.ts'
import { PlainError } from '../plain-error.ts'
import { tell } from '../tell.server.ts'
import { withDatabase } from '../vault/site.server.ts'

/** Takes no more gifts, or takes them again. */
export async function run(
  args: string[],
  tool: Tool,
  command: DonationsCommand,
): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { why: { type: 'string', default: '' } },
  })
  const why = values.why.trim()
  if (command === 'stop' && why === '') {
    throw new PlainError('Say why, it is shown in the status: --why TEXT')
  }
  await withDatabase(tool, async (db) => {
    const services = { db, now: () => new Date() }
    if (command === 'stop') {
      await stopDonations(services, why)
      tell('No more gifts are taken. Pages at Stripe that are open are not')
      tell(
        'closed: they can be paid for up to 31 minutes. Monthly gifts go on.',
      )
      return
    }
    const { stoppedAt } = await readControl(services)
    await resumeDonations(services)
    tell(stoppedAt ? 'Gifts are taken again.' : 'Gifts were not stopped.')
  })
}
