import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openEmbedded } from '#db/embedded.server.ts'
import { migrate } from '#db/migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Of a database that holds the schema and nothing else. */
    templateUrl: string
  }
}

/**
 * One PostgreSQL for the whole run, and in it a migrated template that each
 * test file copies in milliseconds.
 */
export default async function setup(project: TestProject) {
  const dir = await mkdtemp(join(tmpdir(), 'moratorium-test-'))
  // As root, PostgreSQL runs as another user, who has to get in.
  await chmod(dir, 0o711)
  const database = await openEmbedded({
    dir,
    database: 'template_moratorium',
    settings: { fsync: 'off', max_connections: '200' },
  })
  await migrate(database.url)
  project.provide('templateUrl', database.url)
  return async () => {
    await database.stop()
    await rm(dir, { recursive: true, force: true })
  }
}
