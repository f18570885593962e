import { openErasureList } from '#app/adapters/erasure-list.server.ts'
import { readEnv } from '#app/env.server.ts'
import { openKeys } from '#app/keys.server.ts'
import { createLog } from '#app/log.server.ts'
import type { Senders } from '#app/server/mail-out.server.ts'
import { startWorker } from '#app/server/worker.server.ts'
import {
  createServices,
  type WorkerServices,
  workerServices,
} from '#app/services.server.ts'

type Argument = { databaseUrl: string; dataDir: string; smtpUrl: string }

/**
 * The worker as the program runs it, in a process of its own. Says when it is
 * ready, begins when it is told to, and ends with its parent, if it is not
 * killed before.
 */
export async function runWorkerChild(
  sendersOver: (smtpUrl: string) => Senders,
): Promise<void> {
  const { databaseUrl, dataDir, smtpUrl } = JSON.parse(
    process.argv[2]!,
  ) as Argument

  // Node reads no JSX: the mails are those of the build, as in production.
  const built = new URL('../../build/server/index.js', import.meta.url).href
  const { entry } = (await import(built)) as {
    entry: { module: Pick<WorkerServices, 'renderMail'> }
  }
  const keys = await openKeys(readEnv({ DATA_DIR: dataDir }))
  const erasures = `${dataDir}/erasures.log`
  const services = createServices({
    databaseUrl,
    origin: 'https://campaign.example',
    keys,
    erasures: await openErasureList(erasures, () => new Date()),
    log: createLog('silent'),
  })
  const { renderMail } = entry.module
  const worker = workerServices(services, keys.mailIdentity!, renderMail)

  process.stdin.on('end', () => process.exit()).resume()
  process.stdout.write('ready\n')
  await new Promise((resolve) => process.stdin.once('data', resolve))
  await startWorker(worker, sendersOver(smtpUrl), databaseUrl)
}
