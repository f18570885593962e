import { createHmac } from 'node:crypto'
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import {
  forgetTagKeys,
  networkTag,
} from '#app/features/signatures/network-tag.server.ts'
import type { Keys } from '#app/keys.server.ts'
import { createLog } from '#app/log.server.ts'
import { openSecrets } from '#app/secrets.server.ts'

const morning = new Date('2027-01-02T00:00:00Z')
const night = new Date('2027-01-02T23:59:59.999Z')
const midnight = new Date('2027-01-03T00:00:00Z')
const network = '192.0.2.0/24'

/** What tagging works with, and what is written to the log. */
function open(folder = aFolder()) {
  const lines: string[] = []
  const log = createLog('debug', { write: (line) => void lines.push(line) })
  const keys = { secrets: openSecrets(folder, true) } as Keys
  return { folder, lines, log, keys }
}

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'moratorium-tags-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

function keyFiles(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.startsWith('tag-'))
}

test('a tag is the same all day, in every process, and the next day another', () => {
  const services = open()
  const tag = networkTag(services, network, morning)!
  expect(tag).toHaveLength(16)
  expect(networkTag(services, network, night)).toEqual(tag)
  expect(networkTag(open(services.folder), network, night)).toEqual(tag)
  expect(networkTag(services, '192.0.3.0/24', night)).not.toEqual(tag)
  expect(networkTag(services, network, midnight)).not.toEqual(tag)
  expect(networkTag(services, network, night)).toEqual(tag)
})

test('a tag is half of an HMAC under 32 random bytes for their owner alone', () => {
  const services = open()
  const tag = networkTag(services, network, morning)
  const [name] = keyFiles(services.folder)
  expect(name).toBe('tag-2027-01-02')
  const file = join(services.folder, name!)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  const key = readFileSync(file)
  expect(key).toHaveLength(32)
  const whole = createHmac('sha256', key).update(network).digest()
  expect(tag).toEqual(whole.subarray(0, 16))
})

test('without a network there is no tag and no key', () => {
  const services = open()
  expect(networkTag(services, undefined, morning)).toBeNull()
  expect(keyFiles(services.folder)).toEqual([])
})

test('a key that can be neither read nor made costs the tag, not the signature', () => {
  const services = open()
  rmSync(services.folder, { recursive: true })
  expect(networkTag(services, network, morning)).toBeNull()
  expect(services.lines).toHaveLength(1)
  expect(JSON.parse(services.lines[0]!)).toMatchObject({ level: 'error' })
  expect(services.lines[0]).not.toContain('192.0.2')
})

test('keys are deleted 72 hours after their day began, leftovers too', async () => {
  const services = open()
  const { folder } = services
  const days = ['2026-12-30', '2026-12-31', '2027-01-01', '2027-01-02']
  for (const day of days) networkTag(services, network, new Date(day))
  writeFileSync(join(folder, 'tag-2026-12-29.0a1b2c3d4e5f'), 'cut off')
  writeFileSync(join(folder, 'tag-2027-01-02.0a1b2c3d4e5f'), 'being made')
  const at = (moment: string) => ({ ...services, now: () => new Date(moment) })

  expect(await forgetTagKeys(at('2027-01-01T23:59:59.999Z'))).toBe(1)
  expect(keyFiles(folder)).toContain('tag-2026-12-30')
  expect(await forgetTagKeys(at('2027-01-02T00:00:00Z'))).toBe(1)
  expect(keyFiles(folder).sort()).toEqual([
    'tag-2026-12-31',
    'tag-2027-01-01',
    'tag-2027-01-02',
    'tag-2027-01-02.0a1b2c3d4e5f',
  ])
  expect(await forgetTagKeys(at('2027-01-09T12:00:00Z'))).toBe(4)
  expect(readdirSync(folder).sort()).toEqual(['session', 'tag'])
})
