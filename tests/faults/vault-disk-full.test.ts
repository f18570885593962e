import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { insertPetition } from '#tests/support/factories.ts'
import { useServices } from '#tests/support/services.ts'
import { aFolder, vaultIn } from '#tests/support/vault-command.ts'
import { exported, insertSealed } from '#tests/support/vault-export.ts'

const services = useServices()

/** Blocks of 512 bytes, or of 1,024, by the shell: far less than an export. */
const LITTLE_ROOM = 'ulimit -f 8; exec "$@"'
const holder = () => ['-i', join(services.dataDir, 'keys/holder.txt')]

async function aPetition() {
  const petition = await insertPetition(services)
  const comment = 'x'.repeat(500)
  await insertSealed(services, petition, Array(40).fill({ comment }))
  return petition
}

test('an export that finds no room leaves nothing behind', async () => {
  const folder = aFolder()
  const { slug } = await aPetition()
  const env = {
    DATABASE_URL: services.databaseUrl,
    NODE_DISABLE_COMPILE_CACHE: '1',
  }
  const vault = vaultIn(folder, env, LITTLE_ROOM)
  const { code, told } = await vault('export', slug, 'list.sealed')
  expect(told).toContain('list.sealed became larger than is allowed here')
  expect(code).toBe(1)
  expect(readdirSync(folder)).toEqual([])
})

test('a table that finds no room leaves nothing behind', async () => {
  const folder = aFolder()
  const file = join(folder, 'list.sealed')
  writeFileSync(file, await exported(services, await aPetition()))
  const vault = vaultIn(
    folder,
    { NODE_DISABLE_COMPILE_CACHE: '1' },
    LITTLE_ROOM,
  )
  const words = [...holder(), '--output', 'list.csv', 'list.sealed']
  const { code, told } = await vault('open', ...words)
  expect(told).toContain('list.csv became larger than is allowed here')
  expect(code).toBe(1)
  expect(readdirSync(folder)).toEqual(['list.sealed'])
})

test.skipIf(!existsSync('/dev/full'))(
  'an output that takes nothing is told, and no success',
  async () => {
    const folder = aFolder()
    const file = join(folder, 'list.sealed')
    writeFileSync(file, await exported(services, await aPetition()))
    const vault = vaultIn(folder, {}, 'exec "$@" > /dev/full')
    const { code, told } = await vault('open', ...holder(), 'list.sealed')
    expect(told).toContain('The output takes no more')
    expect(code).toBe(1)
  },
)
