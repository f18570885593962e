import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { renderMail } from '#emails/index.ts'
import { readEnv } from '#app/env.server.ts'
import { openKeys } from '#app/keys.server.ts'
import { createLog } from '#app/log.server.ts'
import {
  createServices,
  type WorkerServices,
  workerServices,
} from '#app/services.server.ts'
import { useDatabase } from './database.ts'

/** Real services on a database and keys of the test file's own. */
export function useServices(): WorkerServices & { databaseUrl: string } {
  const { url } = useDatabase()
  const services = { databaseUrl: url } as WorkerServices & {
    databaseUrl: string
  }
  let folder: string
  let close: () => Promise<void>

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'moratorium-keys-'))
    const keys = await openKeys(readEnv({ DATA_DIR: folder }))
    const made = createServices({
      databaseUrl: url,
      origin: 'https://campaign.example',
      keys,
      log: createLog('silent'),
    })
    close = () => made.close()
    Object.assign(
      services,
      workerServices(made, keys.mailIdentity!, renderMail),
    )
  })
  afterAll(async () => {
    await close()
    await rm(folder, { recursive: true })
  })
  return services
}
