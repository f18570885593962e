import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { generateKeyPair } from '#app/vault/keys.server.ts'
import { insertPetition } from '#tests/support/factories.ts'
import { useServices } from '#tests/support/services.ts'
import { aFolder, vaultIn } from '#tests/support/vault-command.ts'
import { exported, insertSealed } from '#tests/support/vault-export.ts'

const services = useServices()
const keyOf = (name: string) => join(services.dataDir, `keys/${name}.txt`)

/** The command on the database of this file. */
function onSite(folder: string) {
  const env = {
    DATABASE_URL: services.databaseUrl,
    DATA_DIR: join(folder, 'data'),
  }
  return vaultIn(folder, env)
}

describe('export and open', () => {
  let slug: string
  beforeAll(async () => {
    const petition = await insertPetition(services)
    slug = petition.slug
    await insertSealed(services, petition, [
      { name: '=1+1', comment: '-2', postcode: '\tA', public_name: '@ada' },
      { name: '+49', comment: '\r=1', postcode: 'a=b' },
      { name: 'Ada "L", x', comment: 'two\nlines', postcode: '\u202eمرحبا' },
    ])
  })
  const holder = () => ['--identity', keyOf('holder')]

  test('make a table that no spreadsheet runs', async () => {
    const folder = aFolder()
    const vault = onSite(folder)
    const made = await vault('export', slug, 'list.sealed')
    expect(made).toMatchObject({ code: 0, out: '' })
    expect(made.told).toBe(
      'Sealed records in list.sealed: 3\n' +
        'Delete earlier exports: they still hold who has withdrawn or was ' +
        'erased since.\n',
    )
    expect(statSync(join(folder, 'list.sealed')).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder)).toEqual(['list.sealed'])

    const { code, out, told } = await vault('open', ...holder(), 'list.sealed')
    expect(code).toBe(0)
    expect(told).toBe(
      'list.sealed: opened 3 (confirmed 0, pending 3, held 0, ' +
        'invalidated 0), faults 0.\n',
    )
    expect(out.slice(0, out.indexOf('\n'))).toBe(
      'id,state,name,address,postcode,comment,nonce,country,language,' +
        'public_name,asked_on,confirmed_on,consent_version,score,reasons',
    )
    expect(out).toContain("pending,'=1+1,ada@example.org,'\tA,'-2,0")
    expect(out).toContain(",'@ada,2026-11-20,,1,0,\n")
    expect(out).toContain('pending,\'+49,ada@example.org,a=b,"\'\r=1",0')
    expect(out).toContain(
      'pending,"Ada ""L"", x",ada@example.org,\u202eمرحبا,"two\nlines",0',
    )
  })

  test('make JSON, a file, and a mark for spreadsheets', async () => {
    const folder = aFolder()
    const vault = onSite(folder)
    await vault('export', slug, 'list.sealed')
    const json = await vault(
      'open',
      ...holder(),
      '--format',
      'json',
      'list.sealed',
    )
    const records = JSON.parse(json.out)
    expect(records).toHaveLength(3)
    const names = records.map(({ name }: { name: string }) => name)
    expect(names.sort()).toEqual(['+49', '=1+1', 'Ada "L", x'])

    const toFile = ['--bom', '--output', 'list.csv', 'list.sealed']
    expect(await vault('open', ...holder(), ...toFile)).toMatchObject({
      code: 0,
      out: '',
    })
    const csv = join(folder, 'list.csv')
    expect(readFileSync(csv, 'utf8')).toMatch(/^\ufeffid,/)
    expect(statSync(csv).mode & 0o777).toBe(0o600)
    const again = await vault('open', ...holder(), ...toFile)
    expect(again.code).toBe(1)
    expect(again.told).toContain('list.csv is there already')
  })

  test('of nobody: a heading, an empty array', async () => {
    const folder = aFolder()
    const vault = onSite(folder)
    const empty = await insertPetition(services)
    await vault('export', empty.slug, 'empty')
    const csv = await vault('open', ...holder(), 'empty')
    expect(csv.out).toMatch(/^id,[a-z_,]+\n$/)
    const json = await vault('open', ...holder(), '--format', 'json', 'empty')
    expect(json.out).toBe('[]\n')
    expect([csv.code, json.code]).toEqual([0, 0])
  })

  test('never write over a file', async () => {
    const folder = aFolder()
    const file = join(folder, 'list.sealed')
    for (const name of ['list.sealed', 'list.sealed.part']) {
      writeFileSync(join(folder, name), 'mine')
    }
    const vault = onSite(folder)
    const { code, told } = await vault('export', slug, 'list.sealed')
    expect(code).toBe(1)
    expect(told).toContain('list.sealed is there already')
    const part = await vault('export', slug, 'list.sealed.part')
    expect(part.code).toBe(1)
    expect(readFileSync(file, 'utf8')).toBe('mine')
    expect(readFileSync(`${file}.part`, 'utf8')).toBe('mine')
  })

  test('say what they do not find', async () => {
    const folder = aFolder()
    const vault = onSite(folder)
    const unknown = await vault('export', 'nothing', 'list.sealed')
    expect(unknown).toMatchObject({
      code: 1,
      told: 'There is no petition nothing.\n',
    })
    const missing = await vault('open', ...holder(), 'missing')
    expect(missing).toMatchObject({
      code: 1,
      out: '',
      told: 'missing: there is no such file or folder.\n',
    })
    expect(readdirSync(folder)).toEqual([])
  })

  test('tell faults by their number, open the rest, and fail', async () => {
    const folder = aFolder()
    const petition = await insertPetition(services)
    await insertSealed(services, petition, [{}, {}, {}])
    const lines = (await exported(services, petition)).split('\n')
    lines[3] = lines[2]!
    writeFileSync(join(folder, 'list.sealed'), lines.join('\n'))
    const words = [...holder(), '--output', 'list.csv', 'list.sealed']
    const { code, told } = await vaultIn(folder)('open', ...words)
    expect(code).toBe(1)
    expect(told).toBe(
      'Record 2 (line 4): the same record was there before.\n' +
        'list.sealed: opened 2 (confirmed 0, pending 2, held 0, ' +
        'invalidated 0), faults 1. list.csv is not whole: it holds only what ' +
        'opened.\n',
    )
    const csv = readFileSync(join(folder, 'list.csv'), 'utf8')
    expect(csv.trimEnd().split('\n')).toHaveLength(3)
  })

  // Found: a file was left that held a heading alone.
  test('of a file in which nothing opens, no file is written', async () => {
    const folder = aFolder()
    const petition = await insertPetition(services)
    await insertSealed(services, petition, [{}])
    const text = await exported(services, petition)
    const [header] = text.split('\n')
    writeFileSync(join(folder, 'list.sealed'), `${header}\n`)
    const words = [...holder(), '--output', 'list.csv', 'list.sealed']
    const { code, told } = await vaultIn(folder)('open', ...words)
    expect(code).toBe(1)
    expect(told).toMatch(/faults 2\. Nothing in it opened\.\n$/)
    expect(readdirSync(folder)).toEqual(['list.sealed'])
  })

  // Found: who had not confirmed was taken for a signer.
  test('keep only those in the states that are asked for', async () => {
    const folder = aFolder()
    const petition = await insertPetition(services)
    const [id] = await insertSealed(services, petition, [{}, {}, {}])
    await services.db
      .updateTable('signature')
      .set({ state: 'confirmed', confirmed_at: new Date() })
      .where('id', '=', id!)
      .execute()
    writeFileSync(join(folder, 'list'), await exported(services, petition))
    const opened = async (...words: string[]) => {
      const given = [...holder(), '--format', 'json', ...words, 'list']
      const { code, out, told } = await vaultIn(folder)('open', ...given)
      expect(told).toContain('(confirmed 1, pending 2, held 0, invalidated 0)')
      expect(code).toBe(0)
      return JSON.parse(out) as { id: string }[]
    }
    const confirmed = await opened('--state', 'confirmed')
    expect(confirmed.map((record) => record.id)).toEqual([id])
    const both = ['--state', 'pending', '--state', 'confirmed']
    expect(await opened(...both)).toHaveLength(3)
    expect(await opened('--state', 'held')).toEqual([])
    const unknown = ['open', ...holder(), '--state', 'signed', 'list']
    const wrong = await vaultIn(folder)(...unknown)
    expect(wrong).toMatchObject({ code: 1, out: '' })
    expect(wrong.told).toContain('--state takes confirmed, pending, held, inv')
  })

  test('with a key that opens nothing, nothing is written', async () => {
    const folder = aFolder()
    const vault = onSite(folder)
    await vault('export', slug, 'list.sealed')
    const words = ['--identity', keyOf('mail'), '--output', 'list.csv']
    const { code, told } = await vault('open', ...words, 'list.sealed')
    expect(code).toBe(1)
    expect(told).toContain('this private key opens nothing in it')
    expect(readdirSync(folder)).toEqual(['list.sealed'])
  })

  test('with one of two keys, say that there is more', async () => {
    const folder = aFolder()
    const petition = await insertPetition(services)
    const late = services.another()
    await insertSealed(services, petition, [{}, {}])
    const next = await generateKeyPair()
    const file = services.keys.vaultRecipients.file
    writeFileSync(file, `${next.recipient}\n${services.keys.mailRecipient}\n`, {
      mode: 0o600,
    })
    await insertSealed(late, petition, [{}])
    writeFileSync(join(folder, 'next.txt'), next.identity)
    writeFileSync(join(folder, 'list'), await exported(services, petition))
    const vault = vaultIn(folder)
    const one = await vault('open', ...holder(), 'list')
    expect(one.code).toBe(1)
    expect(one.told).toContain('sealed to others 1, faults 0. What was')
    const both = await vault('open', ...holder(), '-i', 'next.txt', 'list')
    expect(both.code).toBe(0)
    expect(both.told).toMatch(/^list: opened 3 \(.*\), faults 0\.\n$/)
  })
})
