import { join } from 'node:path'
import { openErasureList } from '#app/adapters/erasure-list.server.ts'
import { readEnv } from '#app/env.server.ts'
import { createClientReader } from '#app/http/client.server.ts'
import { openKeys } from '#app/keys.server.ts'
import { createLog } from '#app/log.server.ts'
import { loadPages } from '#app/server/pages.server.ts'
import { startWeb } from '#app/server/web.server.ts'
import { createServices } from '#app/services.server.ts'
import type { Sealer } from '#app/vault/seal.server.ts'

/** What the site would cost if it sealed nothing. No setting can do this. */
const nothing: Sealer = {
  key: async () => ({ id: '', seal: (_place, text) => Buffer.from(text) }),
}

/** The site in a process of its own, with its vault or without one. */
const { databaseUrl, dataDir, port, sealed } = JSON.parse(process.argv[2]!) as {
  databaseUrl: string
  dataDir: string
  port: number
  sealed: boolean
}
const env = readEnv({ DATA_DIR: dataDir })
const file = join(dataDir, 'erasures.log')
const services = createServices({
  databaseUrl,
  origin: `http://127.0.0.1:${port}`,
  keys: await openKeys(env),
  erasures: await openErasureList(file, () => new Date()),
  log: createLog('error'),
})
const { pages } = await loadPages()
const vaults = sealed ? {} : { vault: nothing, mailVault: nothing }
const clientOf = createClientReader(env, services.log)
const place = { host: '127.0.0.1', port, clientOf }
await startWeb({ ...services, ...vaults }, pages, place)
process.on('SIGTERM', () => process.exit())
