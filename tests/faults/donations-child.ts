// Site and worker in one process, as far as an event of Stripe goes: takes it
// in, says so, and settles it. Begins when it is told to, ends with its parent.
import { createPayments } from '#app/adapters/payments.server.ts'
import { openErasureList } from '#app/adapters/erasure-list.server.ts'
import { readEnv } from '#app/env.server.ts'
import { receiveEvent } from '#app/features/donations/receive-event.server.ts'
import { settleDueEvents } from '#app/features/donations/settle-events.server.ts'
import { openKeys } from '#app/keys.server.ts'
import { createLog } from '#app/log.server.ts'
import { createServices } from '#app/services.server.ts'

export type Argument = {
  databaseUrl: string
  dataDir: string
  access: { key: string; webhookSecret: string; apiBase: string }
  body: string
  signature: string
}

const { databaseUrl, dataDir, access, body, signature } = JSON.parse(
  process.argv[2]!,
) as Argument
const services = createServices({
  databaseUrl,
  origin: 'https://campaign.example',
  keys: await openKeys(readEnv({ DATA_DIR: dataDir })),
  erasures: await openErasureList(`${dataDir}/erasures.log`, () => new Date()),
  log: createLog('silent'),
  payments: createPayments({ ...access, isStandIn: true }),
})

process.stdin.on('end', () => process.exit()).resume()
process.stdout.write('ready\n')
await new Promise((resolve) => process.stdin.once('data', resolve))
await receiveEvent(services, Buffer.from(body), signature)
process.stdout.write('answered\n')
await settleDueEvents(services)
process.stdout.write('settled\n')
