import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, onTestFinished, test } from 'vitest'
import { preparePeppers } from '#app/features/signatures/prepare-peppers.server.ts'
import { readEnv } from '#app/env.server.ts'
import { openKeys } from '#app/keys.server.ts'
import { openSecrets, SecretError } from '#app/secrets.server.ts'
import { insertPetition } from '#tests/support/factories.ts'
import { useServices } from '#tests/support/services.ts'
import { sign, times } from '#tests/support/signing.ts'

const services = useServices()

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'moratorium-secrets-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return join(folder, 'secrets')
}

function modeOf(path: string): number {
  return statSync(path).mode & 0o777
}

test('programs that start at once work with the same keys', async () => {
  const env = readEnv({ DATA_DIR: join(aFolder(), 'data') })
  const made = await Promise.all(times(4, env).map(openKeys))
  const [first] = made.map(({ mailIdentity, mailRecipient }) => ({
    mailIdentity,
    mailRecipient,
  }))
  for (const keys of made) {
    expect(keys).toMatchObject(first!)
    expect(keys.vaultRecipients.current()).toEqual(
      made[0]!.vaultRecipients.current(),
    )
  }
})

describe('the folder of secrets', () => {
  test('is made when trying out, for its owner alone', () => {
    const folder = aFolder()
    openSecrets(folder, true)
    expect(modeOf(folder)).toBe(0o700)
    expect(readdirSync(folder).sort()).toEqual(['session', 'tag'])
    for (const name of ['session', 'tag']) {
      expect(modeOf(join(folder, name))).toBe(0o600)
      expect(readFileSync(join(folder, name))).toHaveLength(32)
    }
    const before = readFileSync(join(folder, 'tag'))
    expect(before).not.toEqual(readFileSync(join(folder, 'session')))
    openSecrets(folder, true)
    expect(readFileSync(join(folder, 'tag'))).toEqual(before)
  })

  test('is not made in production', () => {
    const folder = aFolder()
    expect(() => openSecrets(folder, false)).toThrow(SecretError)
    expect(existsSync(folder)).toBe(false)
    mkdirSync(folder)
    expect(() => openSecrets(folder, false)).toThrow(/session is missing/)
    expect(readdirSync(folder)).toEqual([])
  })

  test.each([0o640, 0o604, 0o660, 0o644])(
    'is refused where others may read a secret: %o',
    (mode) => {
      const folder = aFolder()
      openSecrets(folder, true)
      chmodSync(join(folder, 'tag'), mode)
      expect(() => openSecrets(folder, false)).toThrow(/tag: run chmod 600/)
    },
  )

  test.each([0, 31, 33])('is refused with a secret of %i bytes', (length) => {
    const folder = aFolder()
    openSecrets(folder, true)
    writeFileSync(join(folder, 'session'), Buffer.alloc(length, 7))
    expect(() => openSecrets(folder, true)).toThrow(/session must hold exactly/)
  })
})

describe('a pepper', () => {
  test('is 32 random bytes for its owner alone, one for each petition', () => {
    const folder = aFolder()
    const secrets = openSecrets(folder, true)
    const [one, other] = [randomUUID(), randomUUID()]
    expect(secrets.hasPepper(one)).toBe(false)
    expect(() => secrets.pepper(one)).toThrow(SecretError)
    secrets.makePepper(one)
    secrets.makePepper(other)
    expect(secrets.hasPepper(one)).toBe(true)
    expect(secrets.pepper(one)).toHaveLength(32)
    expect(secrets.pepper(one)).not.toEqual(secrets.pepper(other))
    expect(modeOf(join(folder, `pepper-${one}`))).toBe(0o600)
  })

  test('is not made anew where there is one', () => {
    const secrets = openSecrets(aFolder(), true)
    const id = randomUUID()
    secrets.makePepper(id)
    const before = Buffer.from(secrets.pepper(id))
    secrets.makePepper(id)
    expect(secrets.pepper(id)).toEqual(before)
  })

  test('that others may read is refused', () => {
    const folder = aFolder()
    const secrets = openSecrets(folder, true)
    const id = randomUUID()
    secrets.makePepper(id)
    chmodSync(join(folder, `pepper-${id}`), 0o644)
    expect(() => secrets.pepper(id)).toThrow(/run chmod 600/)
  })

  test('is the same one for programs that make it at once', async () => {
    const folder = aFolder()
    openSecrets(folder, true)
    const ids = times(200, '').map(() => randomUUID())
    const program = `
      import { openSecrets } from '#app/secrets.server.ts'
      const secrets = openSecrets(process.argv[1], true)
      const read = process.argv.slice(2).map((id) => {
        secrets.makePepper(id)
        return secrets.pepper(id).toString('hex')
      })
      console.log(JSON.stringify(read))`
    const given = ['--input-type=module', '-e', program, folder, ...ids]
    const runs = await Promise.all(
      times(4, given).map((all) => promisify(execFile)(process.execPath, all)),
    )
    const [first, ...others] = runs.map(({ stdout }) => JSON.parse(stdout))
    expect(new Set(first).size).toBe(200)
    for (const read of others) expect(read).toEqual(first)
    expect(readdirSync(folder)).toHaveLength(202)
  })
})

describe('before the program takes signatures', () => {
  const DAY_MS = 24 * 60 * 60 * 1000

  function fileOf({ id }: { id: string }): string {
    return join(services.dataDir, 'secrets', `pepper-${id}`)
  }

  function at(ms: number): Date {
    return new Date(Date.now() + ms)
  }

  test('each petition that is not closed gets its pepper, once', async () => {
    const open = await insertPetition(services)
    const upcoming = await insertPetition(services, { opens_at: at(DAY_MS) })
    const past = { opens_at: at(-2 * DAY_MS), closes_at: at(-DAY_MS) }
    const closed = await insertPetition(services, past)
    const all = [open, upcoming, closed]
    for (const petition of all) rmSync(fileOf(petition))

    await preparePeppers(services, true)
    const has = all.map((petition) => existsSync(fileOf(petition)))
    expect(has).toEqual([true, true, false])
    const before = readFileSync(fileOf(open))
    await preparePeppers(services, true)
    expect(readFileSync(fileOf(open))).toEqual(before)
  })

  test('a pepper that was lost is told, and not replaced', async () => {
    const petition = await insertPetition(services)
    await sign(services, petition)
    const file = fileOf(petition)
    const pepper = readFileSync(file)
    rmSync(file)
    const refusal = await preparePeppers(services, true).catch((error) => error)
    expect(refusal).toBeInstanceOf(SecretError)
    expect(refusal.message).toContain(petition.slug)
    expect(refusal.message).toContain(`pepper-${petition.id}`)
    expect(existsSync(file)).toBe(false)
    writeFileSync(file, pepper, { mode: 0o600 })
    await preparePeppers(services, true)
    expect(readFileSync(file)).toEqual(pepper)
  })

  test('that of a closed petition may be gone', async () => {
    const closes_at = at(DAY_MS)
    const petition = await insertPetition(services, { closes_at })
    await sign(services, petition)
    rmSync(fileOf(petition))
    await preparePeppers({ ...services, now: () => closes_at }, true)
    expect(existsSync(fileOf(petition))).toBe(false)
  })
})
