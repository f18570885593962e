import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { openErasureList } from '#app/adapters/erasure-list.server.ts'
import { replayErasures } from '#app/features/signatures/replay-erasures.server.ts'
import { renderMail } from '#emails/index.ts'
import { readEnv } from '#app/env.server.ts'
import { openKeys } from '#app/keys.server.ts'
import { createLog } from '#app/log.server.ts'
import {
  createServices,
  type Services,
  type WorkerServices,
  workerServices,
} from '#app/services.server.ts'
import type { Opener } from '#app/vault/open.server.ts'
import { useDatabase } from './database.ts'

export type TestServices = WorkerServices & {
  databaseUrl: string
  /** Where the keys and the peppers lie, as `DATA_DIR` of a program. */
  dataDir: string
  /** Opens what is sealed to the campaign, as its holder does offline. */
  holder: Opener
  /** What another process on the same database and keys works with. */
  another(): Services
}

/** Real services on a database and keys of the test file's own. */
export function useServices(): TestServices {
  const { url } = useDatabase()
  const services = { databaseUrl: url } as TestServices
  const open: { close(): Promise<void> }[] = []

  beforeAll(async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'moratorium-keys-'))
    const keys = await openKeys(readEnv({ DATA_DIR: dataDir }))
    const erasures = await openErasureList(
      join(dataDir, 'erasures.log'),
      () => new Date(),
    )
    open.push(erasures)
    const another = () => {
      const made = createServices({
        databaseUrl: url,
        origin: 'https://campaign.example',
        keys,
        erasures,
        log: createLog('silent'),
      })
      open.push(made)
      return made
    }
    const own = another()
    const holder = await readFile(join(dataDir, 'keys/holder.txt'), 'utf8')
    Object.assign(services, workerServices(own, keys.mailIdentity!, renderMail))
    services.holder = workerServices(own, identityIn(holder), renderMail).opener
    services.dataDir = dataDir
    await replayErasures(services)
    services.another = another
  })
  afterAll(async () => {
    await Promise.all(open.map((made) => made.close()))
    await rm(services.dataDir, { recursive: true })
  })
  return services
}

function identityIn(text: string): string {
  return /^AGE-SECRET-KEY-\S+$/m.exec(text)![0]
}
