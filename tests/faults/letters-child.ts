// The worker as the program runs it, with letters to send. Says when it is
// ready, begins when it is told to, and ends with its parent.
import { openErasureList } from '#app/adapters/erasure-list.server.ts'
import { createMailer } from '#app/adapters/mail.server.ts'
import { readEnv } from '#app/env.server.ts'
import { openKeys } from '#app/keys.server.ts'
import { createLog } from '#app/log.server.ts'
import { startWorker } from '#app/server/worker.server.ts'
import {
  createServices,
  type WorkerServices,
  workerServices,
} from '#app/services.server.ts'

type Argument = { databaseUrl: string; dataDir: string; smtpUrl: string }

const { databaseUrl, dataDir, smtpUrl } = JSON.parse(
  process.argv[2]!,
) as Argument
const from = 'letters@campaign.example'

// Node reads no JSX: the mails are those of the build, as in production.
const built = new URL('../../build/server/index.js', import.meta.url).href
const { entry } = (await import(built)) as {
  entry: { module: Pick<WorkerServices, 'renderMail'> }
}
const keys = await openKeys(readEnv({ DATA_DIR: dataDir }))
const services = createServices({
  databaseUrl,
  origin: 'https://campaign.example',
  keys,
  erasures: await openErasureList(`${dataDir}/erasures.log`, () => new Date()),
  log: createLog('silent'),
})
const { renderMail } = entry.module
const worker = workerServices(services, keys.mailIdentity!, renderMail)

process.stdin.on('end', () => process.exit()).resume()
process.stdout.write('ready\n')
await new Promise((resolve) => process.stdin.once('data', resolve))
const pooled = { mailer: createMailer({ smtpUrl, from }), from }
const letters = {
  mailer: createMailer({ smtpUrl, from, isAtMostOnce: true }),
  from,
  returnDomain: 'campaign.example',
  testTo: undefined,
}
const senders = { campaign: pooled, discreet: pooled, letters }
await startWorker(worker, senders, databaseUrl)
