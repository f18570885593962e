import { execFile } from 'node:child_process'
import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { insertPetition } from '#tests/support/factories.ts'
import { useServices } from '#tests/support/services.ts'
import { aFolder } from '#tests/support/vault-command.ts'
import { exported, insertSealed } from '#tests/support/vault-export.ts'

const services = useServices()
const script = join(process.cwd(), 'docs/recover.mjs')
const standIn = join(process.cwd(), 'tests/support/age-stand-in.mjs')

const people = [
  { name: 'Ada "L", Lovelace', comment: 'two\nlines', postcode: 'AB1 2CD' },
  { name: '\u202eمرحبا\u202c', public_name: 'U+2028 \u2028' },
  { name: '🕊'.repeat(50), comment: 'ends in spaces  ' },
]

/** A folder that holds `age` and nothing else. */
function pathWithStandIn(): string {
  const folder = aFolder()
  const file = join(folder, 'age')
  writeFileSync(
    file,
    `#!/bin/sh\nexec "${process.execPath}" "${standIn}" "$@"\n`,
  )
  chmodSync(file, 0o755)
  return folder
}

function run(path: string, ...args: string[]) {
  const PATH = [path, process.env.PATH].join(delimiter)
  return new Promise<{ code: number; out: string; told: string }>((resolve) => {
    const child = execFile(
      process.execPath,
      [script, ...args],
      { env: { ...process.env, PATH } },
      (_, out, told) => resolve({ code: child.exitCode!, out, told }),
    )
  })
}

function hasAge(): Promise<boolean> {
  return new Promise((resolve) =>
    execFile('age', ['--version'], (error) => resolve(!error)),
  )
}

const isThere = await hasAge()
const ages = [
  { age: 'a stand-in', path: pathWithStandIn, skip: false },
  { age: 'the age of this machine', path: () => '', skip: !isThere },
]

describe.each(ages)('docs/recover.mjs with $age', ({ path, skip }) => {
  test.skipIf(skip)('opens an export for both recipients', async () => {
    const petition = await insertPetition(services)
    const ids = await insertSealed(services, petition, people)
    const file = join(aFolder(), 'list.sealed')
    writeFileSync(file, await exported(services, petition))
    for (const name of ['holder', 'recovery']) {
      const key = join(services.dataDir, `keys/${name}.txt`)
      const { code, out, told } = await run(path(), key, file)
      expect(told).toBe('')
      expect(code).toBe(0)
      const lines = out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line))
      expect(lines).toHaveLength(people.length)
      for (const [at, id] of ids.entries()) {
        expect(lines.find((line) => line.id === id)).toMatchObject({
          address: 'ada@example.org',
          asked_on: '2026-11-20',
          comment: null,
          ...people[at],
        })
      }
    }
  })

  test.skipIf(skip)(
    'says what it cannot open, and that it ends early',
    async () => {
      const petition = await insertPetition(services)
      await insertSealed(services, petition, [{ name: 'Ada' }, { name: 'Bob' }])
      const folder = aFolder()
      const file = join(folder, 'list.sealed')
      const key = join(services.dataDir, 'keys/mail.txt')
      writeFileSync(file, await exported(services, petition))
      const stranger = await run(path(), key, file)
      expect(stranger).toMatchObject({ code: 1, out: '' })
      expect(stranger.told).toContain('its key was not opened')

      const lines = readFileSync(file, 'utf8').split('\n')
      writeFileSync(file, lines.slice(0, 3).join('\n'))
      const holder = join(services.dataDir, 'keys/holder.txt')
      const cut = await run(path(), holder, file)
      expect(cut.code).toBe(1)
      expect(cut.out.trimEnd().split('\n')).toHaveLength(1)
      expect(cut.told).toContain('Not whole: 1 records are missing')
    },
  )
})
