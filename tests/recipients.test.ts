import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { openRecipients, writeRecipients } from '#app/recipients.server.ts'
import { SecretError } from '#app/secrets.server.ts'
import { generateKeyPair } from '#app/vault/keys.server.ts'

let keys: string[]
beforeAll(async () => {
  const pairs = await Promise.all([1, 2, 3, 4].map(generateKeyPair))
  keys = pairs.map(({ recipient }) => recipient)
})

function aFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'moratorium-recipients-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return { folder, file: join(folder, 'recipients') }
}

describe('to whom is sealed', () => {
  test('is in the settings, until there is a file', async () => {
    const { folder, file } = aFolder()
    const recipients = openRecipients(folder, keys.slice(0, 2))
    expect(recipients.isFromFile()).toBe(false)
    expect(recipients.current()).toEqual(keys.slice(0, 2))

    await writeRecipients(file, keys.slice(1, 4))
    expect(recipients.current()).toEqual(keys.slice(1, 4))
    expect(recipients.isFromFile()).toBe(true)
    expect(openRecipients(folder, keys.slice(0, 2)).current()).toEqual(
      keys.slice(1, 4),
    )
  })

  test('is one key a line, with remarks', () => {
    const { folder, file } = aFolder()
    const text = `# ours\n\n ${keys[2]} # Ada\r\n${keys[3]}`
    writeFileSync(file, text, { mode: 0o600 })
    expect(openRecipients(folder, []).current()).toEqual(keys.slice(2))
  })

  test('is read anew when the file changes, and not when it does not', async () => {
    const { folder, file } = aFolder()
    await writeRecipients(file, keys.slice(0, 2))
    const recipients = openRecipients(folder, [])
    const before = recipients.current()
    expect(recipients.current()).toBe(before)
    await writeRecipients(file, keys.slice(2))
    expect(recipients.current()).toEqual(keys.slice(2))
  })
})

const broken: [string, (file: string) => void][] = [
  ['typed wrong', (file) => writeFileSync(file, keys[0] + 'x\n' + keys[1])],
  ['one key alone', (file) => writeFileSync(file, keys[0]!)],
  [
    'the same key twice',
    (file) => writeFileSync(file, `${keys[0]}\n${keys[0]}`),
  ],
  ['empty', (file) => writeFileSync(file, '')],
  ['writable by others', (file) => chmodSync(file, 0o666)],
]

describe('a file of recipients that is', () => {
  test.each([...broken, ['gone', (file: string) => rmSync(file)] as const])(
    '%s changes nothing while the program runs, and is told each time',
    async (_, spoil) => {
      const { folder, file } = aFolder()
      await writeRecipients(file, keys.slice(0, 2))
      // The settings still hold one who was removed meanwhile.
      const recipients = openRecipients(folder, keys.slice(2))
      recipients.current()
      spoil(file)
      // Its size and its time can be the same; its mode is looked at then.
      if (statSync(file, { throwIfNoEntry: false })) {
        writeFileSync(file, readFileSync(file, 'utf8') + '\n')
      }
      const problems: Error[] = []
      const complain = (problem: Error) => void problems.push(problem)
      for (const _ of [1, 2]) {
        expect(recipients.current(complain)).toEqual(keys.slice(0, 2))
      }
      expect(problems).toHaveLength(2)
      expect(problems[0]).toBeInstanceOf(SecretError)
      expect(problems[0]!.message).toContain(file)

      await writeRecipients(file, keys.slice(1, 3))
      expect(recipients.current(complain)).toEqual(keys.slice(1, 3))
      expect(problems).toHaveLength(2)
    },
  )

  test.each(broken)('%s keeps the program from starting', async (_, spoil) => {
    const { folder, file } = aFolder()
    await writeRecipients(file, keys.slice(0, 2))
    spoil(file)
    expect(() => openRecipients(folder, keys.slice(2))).toThrow(SecretError)
  })
})

describe('writing it', () => {
  test('leaves one file, for its owner alone', async () => {
    const { folder, file } = aFolder()
    await writeRecipients(file, keys)
    await writeRecipients(file, keys.slice(0, 2))
    expect(readdirSync(folder)).toEqual(['recipients'])
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  test('refuses fewer than two and keeps what was there', async () => {
    const { folder, file } = aFolder()
    await writeRecipients(file, keys)
    const fewer = writeRecipients(file, keys.slice(0, 1))
    await expect(fewer).rejects.toThrow(SecretError)
    expect(openRecipients(folder, []).current()).toEqual(keys)
    expect(readdirSync(folder)).toEqual(['recipients'])
  })
})
