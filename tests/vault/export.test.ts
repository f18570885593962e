import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { exportLine } from '#app/vault/export-format.ts'
import { createIdSet } from '#app/vault/id-set.ts'
import { generateKeyPair } from '#app/vault/keys.server.ts'
import { linesOf } from '#app/vault/lines.ts'
import { openExport } from '#tests/support/vault-export.ts'
import { makeVault } from './vault.ts'

let vault: Awaited<ReturnType<typeof makeVault>>
let petition: string

beforeAll(async () => {
  vault = await makeVault()
  petition = randomUUID()
})

/** The lines of an export of so many records. */
async function makeLines(names: string[]): Promise<string[]> {
  const key = await vault.sealer.key(names.length)
  const wrapped = Buffer.from(vault.stored.get(key.id)!).toString('base64')
  const records = names.map((text) => {
    const id = randomUUID()
    const place = { purpose: 'signature', petition, signature: id }
    const name = key.seal({ ...place, field: 'name' }, text)
    return exportLine({
      id,
      state: 'confirmed',
      country: 'GB',
      language: 'en',
      consent_version: '1',
      asked_on: '2026-11-20',
      confirmed_on: '2026-11-20',
      public_name: null,
      score: 0,
      reasons: [],
      sealed: { name: name.toString('base64') },
    })
  })
  const header = exportLine({
    format: 'moratorium-sealed-export',
    version: 1,
    purpose: 'signature',
    petition: { id: petition, slug: 'moratorium' },
    count: names.length,
    counted: names.length,
    made_on: '2026-11-22',
    checkpoint: null,
  })
  const end = exportLine({ end: names.length })
  return [header, exportLine({ key: key.id, wrapped }), ...records, end]
}

type Json = Record<string, unknown>

function changed(line: string, change: (value: Json) => void): string {
  const value = JSON.parse(line)
  change(value)
  return JSON.stringify(value) + '\n'
}

function sealedOf(line: string): { name: string } {
  return JSON.parse(line).sealed
}

/** Of Ada, Bob and Cy: lines 3, 4 and 5. */
async function spoiled(spoil: (lines: string[]) => void) {
  const lines = await makeLines(['Ada', 'Bob', 'Cy'])
  spoil(lines)
  const { records, faults } = await openExport(
    lines.join(''),
    vault.holder.identity,
  )
  return { names: records.map(({ name }) => name), faults }
}

test('an export that is whole opens without a word', async () => {
  const { names, faults } = await spoiled(() => {})
  expect(names).toEqual(['Ada', 'Bob', 'Cy'])
  expect(faults).toEqual([])
})

describe('what is wrong with a record is told, and the others open:', () => {
  test('one that was forged', async () => {
    const { names, faults } = await spoiled((lines) => {
      lines[3] = changed(lines[3]!, (record) => {
        const bytes = Buffer.from(sealedOf(lines[3]!).name, 'base64')
        bytes[40]! ^= 1
        record.sealed = { name: bytes.toString('base64') }
      })
    })
    expect(names).toEqual(['Ada', 'Cy'])
    expect(faults).toEqual([
      'Record 2 (line 4): its name was changed, or belongs to another record or petition.',
    ])
  })

  test('two whose names were swapped', async () => {
    const { names, faults } = await spoiled((lines) => {
      const [ada, bob] = [sealedOf(lines[2]!), sealedOf(lines[3]!)]
      lines[2] = changed(lines[2]!, (record) => (record.sealed = bob))
      lines[3] = changed(lines[3]!, (record) => (record.sealed = ada))
    })
    expect(names).toEqual(['Cy'])
    expect(faults).toHaveLength(2)
    expect(faults[1]).toMatch(/^Record 2 \(line 4\): its name was changed/)
  })

  test('one that was given another id', async () => {
    const { names, faults } = await spoiled((lines) => {
      lines[2] = changed(lines[2]!, (record) => (record.id = randomUUID()))
    })
    expect(names).toEqual(['Bob', 'Cy'])
    expect(faults[0]).toMatch(/^Record 1 \(line 3\): its name was changed/)
  })

  test('one that is there twice', async () => {
    const { names, faults } = await spoiled((lines) => {
      lines.splice(4, 0, lines[2]!)
    })
    expect(names).toEqual(['Ada', 'Bob', 'Cy'])
    expect(faults).toEqual([
      'Record 3 (line 5): the same record was there before.',
      'The file should hold 3 records and holds 4.',
    ])
  })

  test('one that is there instead of another', async () => {
    const { names, faults } = await spoiled((lines) => {
      lines[4] = lines[2]!
    })
    expect(names).toEqual(['Ada', 'Bob'])
    expect(faults).toEqual([
      'Record 3 (line 5): the same record was there before.',
    ])
  })

  test('a forged one does not keep the true one from opening', async () => {
    const { names } = await spoiled((lines) => {
      const forged = changed(
        lines[2]!,
        (record) => (record.sealed = sealedOf(lines[3]!)),
      )
      lines.splice(2, 0, forged)
    })
    expect(names).toEqual(['Ada', 'Bob', 'Cy'])
  })

  test('one that was cut within', async () => {
    const { names, faults } = await spoiled((lines) => {
      lines[2] = changed(
        lines[2]!,
        (record) => (record.sealed = { name: 'AQAA' }),
      )
    })
    expect(names).toEqual(['Bob', 'Cy'])
    expect(faults).toEqual(['Record 1 (line 3): its name was cut off.'])
  })

  test.each([
    ['no id', { id: 'Ada' }],
    ['an object where a text should be', { country: { a: 1 } }],
    ['a text where bytes should be', { sealed: { name: '!' } }],
    ['nothing sealed', { sealed: null }],
  ])('one with %s', async (_, values) => {
    const { names, faults } = await spoiled((lines) => {
      lines[2] = changed(lines[2]!, (record) => Object.assign(record, values))
    })
    expect(names).toEqual(['Bob', 'Cy'])
    expect(faults).toEqual(['Record 1 (line 3) is damaged.'])
  })

  test('a line that is none of ours', async () => {
    for (const line of [
      '{"sealed":',
      '7',
      '{}',
      'null',
      'x'.repeat(2 ** 20 + 1),
    ]) {
      const { names, faults } = await spoiled((lines) => {
        lines.splice(3, 0, `${line}\n`)
      })
      expect(names).toEqual(['Ada', 'Bob', 'Cy'])
      expect(faults).toEqual(['Line 4 is damaged.'])
    }
  })

  test('one whose key is not there, or damaged', async () => {
    const without = await spoiled((lines) => lines.splice(1, 1))
    expect(without.names).toEqual([])
    expect(without.faults[2]).toBe(
      'Record 3 (line 4): its name has a key that is not in the file.',
    )
    const damaged = await spoiled((lines) => {
      lines[1] = changed(lines[1]!, (key) => (key.wrapped = 'AAAA'))
    })
    expect(damaged.faults[0]).toBe(
      'Record 1 (line 3): its name has a key that is damaged.',
    )
  })
})

describe('a file that is not whole says so:', () => {
  test('without its end', async () => {
    const { names, faults } = await spoiled((lines) => lines.pop())
    expect(names).toEqual(['Ada', 'Bob', 'Cy'])
    expect(faults).toEqual([
      'The end is missing: the file was cut off, or is not complete.',
    ])
  })

  test('cut within a record', async () => {
    const { names, faults } = await spoiled((lines) => {
      lines.splice(4, 2, lines[4]!.slice(0, 50))
    })
    expect(names).toEqual(['Ada', 'Bob'])
    expect(faults).toEqual([
      'Line 5 was cut off.',
      'The end is missing: the file was cut off, or is not complete.',
      'The file should hold 3 records and holds 2.',
    ])
  })

  test('cut at any byte', async () => {
    const whole = Buffer.from((await makeLines(['Ada', 'Bob'])).join(''))
    const { identity } = vault.holder
    const first = whole.indexOf('\n')
    // The last byte is the end of the last line, and nobody misses that.
    for (let length = first; length < whole.length - 1; length += 7) {
      const { faults } = await openExport(whole.subarray(0, length), identity)
      expect(faults.length).toBeGreaterThan(0)
    }
  })

  test('with a record taken out', async () => {
    const { names, faults } = await spoiled((lines) => lines.splice(3, 1))
    expect(names).toEqual(['Ada', 'Cy'])
    expect(faults).toEqual(['The file should hold 3 records and holds 2.'])
  })

  test('with a record taken out and the end changed', async () => {
    const { faults } = await spoiled((lines) => {
      lines.splice(3, 1)
      lines[4] = exportLine({ end: 2 })
    })
    expect(faults).toEqual(['The file should hold 3 records and holds 2.'])
  })

  test('with more behind its end', async () => {
    const { names, faults } = await spoiled((lines) => lines.push(lines[2]!))
    expect(names).toEqual(['Ada', 'Bob', 'Cy'])
    expect(faults).toEqual(['Line 7 is after the end.'])
  })
})

describe('what is no export is refused:', () => {
  const open = (text: string) => openExport(text, vault.holder.identity)

  test.each(['id,name\n1,Ada\n', '{}', '\n', '{"format":"other"}\n'])(
    '%j',
    async (text) => {
      await expect(open(text)).rejects.toThrow('The file is no sealed export.')
    },
  )

  test('an empty file', async () => {
    await expect(open('')).rejects.toThrow('The file is empty.')
  })

  test('an export of a later version', async () => {
    const [header] = await makeLines(['Ada'])
    const later = changed(header!, (value) => (value.version = 2))
    await expect(open(later)).rejects.toThrow('is of version 2')
  })

  test('one of another petition opens nothing', async () => {
    const { names, faults } = await spoiled((lines) => {
      lines[0] = changed(lines[0]!, (header) => {
        header.petition = { id: randomUUID(), slug: 'moratorium' }
      })
    })
    expect(names).toEqual([])
    expect(faults).toHaveLength(3)
  })
})

test('what is sealed to others is told apart', async () => {
  const lines = await makeLines(['Ada', 'Bob'])
  const { identity } = await generateKeyPair()
  const stranger = await openExport(lines.join(''), identity)
  expect(stranger.records).toEqual([])
  expect(stranger.forOthers).toBe(2)
})

describe('the lines of a file', () => {
  async function read(...chunks: string[]) {
    const bytes = (async function* () {
      for (const chunk of chunks) yield Buffer.from(chunk)
    })()
    const lines = []
    for await (const batch of linesOf(bytes)) lines.push(...batch)
    return lines.map(({ text, isWhole }) => (isWhole ? text : { cut: text }))
  }

  test('end with a line feed and nothing else', async () => {
    expect(await read('a\r\u2028\u0085b\n', 'c', '\n\nd')).toEqual([
      'a\r\u2028\u0085b',
      'c',
      '',
      { cut: 'd' },
    ])
    expect(await read()).toEqual([])
  })

  test('that are endless are not kept', async () => {
    const huge = Array.from({ length: 40 }, () => 'x'.repeat(65_536))
    expect(await read(...huge, '\nnext\n')).toEqual([undefined, 'next'])
  })
})

test('a set of ids knows every one that it was given', () => {
  const ids = createIdSet()
  const all = Array.from({ length: 5_000 }, () => randomUUID())
  all.push('00000000-0000-0000-0000-000000000000')
  for (const id of all) expect(ids.add(id)).toBe(true)
  for (const id of all) expect(ids.add(id.toUpperCase())).toBe(false)
})
