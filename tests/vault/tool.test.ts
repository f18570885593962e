import {
  chmodSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { generateKeyPair, recipientOf } from '#app/vault/keys.server.ts'
import { insertPetition } from '#tests/support/factories.ts'
import { useServices } from '#tests/support/services.ts'
import { aFolder, vaultIn } from '#tests/support/vault-command.ts'

const services = useServices()
const keyOf = (name: string) => join(services.dataDir, `keys/${name}.txt`)

/** The command on the database of this file, with settings of its own. */
function onSite(folder: string, settings: Record<string, string> = {}) {
  const env = {
    DATABASE_URL: services.databaseUrl,
    DATA_DIR: join(folder, 'data'),
    ...settings,
  }
  return vaultIn(folder, env)
}

/** The same, in a folder with the keys of a site that has run. */
function onOwnSite(folder: string) {
  cpSync(services.dataDir, join(folder, 'data'), { recursive: true })
  return onSite(folder)
}

test('without words, it says what there is', async () => {
  const vault = vaultIn(aFolder())
  for (const words of [[], ['--help'], ['open', '--help']]) {
    const { code, out, told } = await vault(...words)
    expect(code).toBe(0)
    expect(out).toContain('npm run vault -- keygen')
    expect(told).toBe('')
  }
  const wrong = await vault('opne')
  expect(wrong).toMatchObject({ code: 1, out: '' })
  expect(wrong.told).toMatch(/^There is no vault command opne\./)
})

describe('keygen', () => {
  test('shows a pair once, with a warning beside it', async () => {
    const folder = aFolder()
    const { code, out, told } = await vaultIn(folder)('keygen')
    expect(code).toBe(0)
    const [, recipient, identity] =
      /^# created: \S+\n# public key: (age1\S+)\n(AGE-SECRET-KEY-1\S+)\n$/.exec(
        out,
      )!
    expect(await recipientOf(identity!)).toBe(recipient)
    expect(told).toContain('shown once')
    expect(readdirSync(folder)).toEqual([])
  })

  test('writes a file for its owner alone, and never over another', async () => {
    const folder = aFolder()
    const file = join(folder, 'key.txt')
    const vault = vaultIn(folder)
    const { code, out, told } = await vault('keygen', '--output', 'key.txt')
    expect({ code, out }).toEqual({ code: 0, out: '' })
    expect(statSync(file).mode & 0o777).toBe(0o600)
    const text = readFileSync(file, 'utf8')
    const recipient = /^# public key: (age1\S+)$/m.exec(text)![1]!
    expect(told).toContain(recipient)
    expect(told).not.toContain('AGE-SECRET-KEY')

    const again = await vault('keygen', '--output', 'key.txt')
    expect(again.code).toBe(1)
    expect(again.told).toBe(
      'key.txt is there already, and is not overwritten.\n',
    )
    expect(readFileSync(file, 'utf8')).toBe(text)
    expect(readdirSync(folder)).toEqual(['key.txt'])
  })
})

describe('rotate', () => {
  test('changes to whom is sealed, and says what that means', async () => {
    const folder = aFolder()
    const vault = onOwnSite(folder)
    const before = await vault('recipients')
    expect(before.out).toContain('From: the pairs for trying out')
    const [holder, recovery] = before.out.match(/age1\w+/g)!
    const { recipient } = await generateKeyPair()

    const changed = await vault(
      'rotate',
      '--add',
      recipient,
      '--remove',
      holder!,
    )
    expect(changed.code).toBe(0)
    expect(changed.told).toContain('within a minute')
    expect(changed.told).toContain(`${recipient} cannot open it`)
    expect(changed.told).toContain(`the private key of ${holder}`)

    const after = await vault('recipients')
    expect(after.out.match(/age1\w+/g)).toEqual([recovery, recipient])
    expect(after.out).toContain('not proven yet')
    expect(after.out).toContain(
      `From: ${join(folder, 'data/secrets/recipients')}`,
    )
  })

  test('refuses what would lose the list', async () => {
    const folder = aFolder()
    const vault = onOwnSite(folder)
    const [holder] = (await vault('recipients')).out.match(/age1\w+/g)!
    const { recipient } = await generateKeyPair()
    const typed = recipient.slice(0, -1) + (recipient.endsWith('q') ? 'p' : 'q')
    for (const [words, sentence] of [
      [['--remove', holder!], 'There must stay 2'],
      [['--add', typed], 'is no public age key'],
      [['--add', holder!], 'is a recipient already'],
      [['--remove', recipient], 'is no recipient'],
      [[], 'Say whom'],
    ] as const) {
      const { code, told } = await vault('rotate', ...words)
      expect(told).toContain(sentence)
      expect(code).toBe(1)
    }
    expect(existsSync(join(folder, 'data/secrets/recipients'))).toBe(false)
  })

  // Found: a slip in the new public key lost all that was signed after it.
  test('keeps one who is proven while a petition takes signatures', async () => {
    const folder = aFolder()
    const vault = onOwnSite(folder)
    const { slug, id } = await insertPetition(services)
    const before = await vault('recipients')
    const [holder, recovery] = before.out.match(/age1\w+/g)!
    const { recipient } = await generateKeyPair()
    const at = new Date()
    await services.db
      .insertInto('vault_recipient')
      .values({ recipient: holder!, proven_at: at, created_at: at })
      .execute()

    const add = ['rotate', '--add', recipient, '--remove']
    const refused = await vault(...add, holder!)
    expect(refused.code).toBe(1)
    expect(refused.told).toContain('None of those who would stay has shown')
    expect(existsSync(join(folder, 'data/secrets/recipients'))).toBe(false)

    const changed = await vault(...add, recovery!)
    expect(changed.code).toBe(0)
    const { out } = await vault('recipients')
    for (const text of [before.out, changed.told, out]) {
      expect(text).toContain(`Signing goes on meanwhile: ${slug}\n`)
    }
    await services.db
      .updateTable('petition')
      .set({ closes_at: at })
      .where('id', '=', id)
      .execute()
    expect((await vault('recipients')).out).not.toContain('Signing goes on')
  })

  test('makes no folder in production that nobody reads', async () => {
    const folder = aFolder()
    const pairs = [await generateKeyPair(), await generateKeyPair()]
    const keys = pairs.map(({ recipient }) => recipient)
    const given = { MODE: 'production', VAULT_RECIPIENTS: keys.join(',') }
    const { recipient } = await generateKeyPair()
    const unset = await onSite(folder, given)('rotate', '--add', recipient)
    expect(unset.told).toContain('SECRETS_DIR is missing')
    const secrets = join(folder, 'secrets')
    const vault = onSite(folder, { ...given, SECRETS_DIR: secrets })
    const wrong = await vault('rotate', '--add', recipient)
    expect(wrong.told).toContain('there is no such file or folder')
    expect([unset.code, wrong.code]).toEqual([1, 1])
    expect(existsSync(secrets)).toBe(false)
  })
})

test('verify makes test records, and takes the codes in them', async () => {
  const folder = aFolder()
  const vault = onSite(folder, { DATA_DIR: services.dataDir })
  const petition = await insertPetition(services)
  await services.db
    .updateTable('petition')
    .set({ ready_at: null })
    .where('id', '=', petition.id)
    .execute()
  const made = await vault('verify')
  expect(made.told).toContain('vault-test.sealed holds a test record')
  expect(statSync(join(folder, 'vault-test.sealed')).mode & 0o777).toBe(0o600)

  const codes = []
  for (const name of ['holder', 'recovery']) {
    const file = ['--identity', keyOf(name), '--format', 'json']
    const { code, out } = await vault('open', ...file, 'vault-test.sealed')
    expect(code).toBe(0)
    codes.push(JSON.parse(out)[0].comment)
  }
  const other = codes[0].replace(/^./, (l: string) => (l === 'Z' ? 'Y' : 'Z'))
  const wrong = await vault('verify', other)
  expect(wrong.code).toBe(1)
  expect(wrong.told).toContain('No newest test record of a recipient says this')
  const first = await vault('verify', codes[0])
  expect(first.told).toContain('Not proven yet: age1')
  expect(first.told).toContain(`Still waiting: ${petition.slug}`)
  const second = await vault('verify', codes[1].toLowerCase())
  expect(second.told).toContain(
    `Can take signatures from now on: ${petition.slug}`,
  )
  expect((await vault('recipients')).out).toMatch(
    /(age1\w+ {2}proven on .*\n){2}/,
  )
})

test('a file that is no private key says what it is', async () => {
  const folder = aFolder()
  const { identity, recipient } = await generateKeyPair()
  const damaged = identity.slice(0, -1) + (identity.endsWith('Q') ? 'P' : 'Q')
  writeFileSync(join(folder, 'list'), '')
  for (const [text, sentence] of [
    [recipient, 'key.txt holds no private age key'],
    ['', 'key.txt holds no private age key'],
    [damaged, 'the private key in it is damaged'],
    ['age-encryption.org/v1\n-> scrypt', 'key.txt is locked'],
    [`# mine\n${identity}\n`, 'list: The file is empty.'],
  ]) {
    writeFileSync(join(folder, 'key.txt'), text!)
    const { code, told } = await vaultIn(folder)(
      'open',
      '-i',
      'key.txt',
      'list',
    )
    expect(told).toContain(sentence)
    expect(code).toBe(1)
  }
})

test('opening asks for no settings, not even good ones', async () => {
  const folder = aFolder()
  writeFileSync(join(folder, '.env'), 'PORT=none\nMODE=wrong\n')
  const made = await vaultIn(folder)('keygen', '--output', 'key.txt')
  expect(made.code).toBe(0)
  chmodSync(join(folder, 'key.txt'), 0o400)
  writeFileSync(join(folder, 'list'), '{}\n')
  const { told } = await vaultIn(folder)('open', '-i', 'key.txt', 'list')
  expect(told).toBe('list: The file is no sealed export.\n')
})
