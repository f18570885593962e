import {
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Client } from '#app/client.ts'
import { createClientReader } from '#app/http/client.server.ts'
import { readEnv } from '#app/env.server.ts'
import { createLog } from '#app/log.server.ts'
import { visit } from '#tests/support/visit.ts'

/** Answers each request with what is read of who sent it. */
async function serve(env: Record<string, string>) {
  const lines: string[] = []
  const log = createLog('debug', { write: (line) => void lines.push(line) })
  const clientOf = createClientReader({ ...readEnv({}), ...readPart(env) }, log)
  const server = createServer((request, response) => {
    const { network, isTor, isShared } = clientOf(request)
    response.end(JSON.stringify({ network, isTor, isShared }))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  async function ask(forwarded?: string): Promise<Client> {
    const headers = forwarded === undefined ? {} : xff(forwarded)
    const { text } = await visit(`http://127.0.0.1:${port}`, { headers })
    return JSON.parse(text) as Client
  }
  return { ask, lines }
}

function xff(value: string) {
  return { 'X-Forwarded-For': value }
}

/** Production asks for much that has nothing to do with clients. */
function readPart({ MODE, ...rest }: Record<string, string>) {
  const { TRUSTED_PROXY_HOPS, TOR_EXITS_FILE, SHARED_NETWORKS } = readEnv(rest)
  const mode = MODE === 'production' ? 'production' : 'try-out'
  return {
    MODE: mode,
    TRUSTED_PROXY_HOPS,
    TOR_EXITS_FILE,
    SHARED_NETWORKS,
  } as const
}

async function networkOf(hops: number, forwarded?: string) {
  const { ask } = await serve({ TRUSTED_PROXY_HOPS: String(hops) })
  return (await ask(forwarded)).network
}

describe('the network of a client', () => {
  test.each([
    ['203.0.113.77', '203.0.113.0/24'],
    ['203.0.113.0', '203.0.113.0/24'],
    ['::ffff:203.0.113.77', '203.0.113.0/24'],
    ['::FFFF:cb00:714d', '203.0.113.0/24'],
    ['2001:db8:1:23ff:4:5:6:7', '2001:db8:1:2300::/56'],
    ['2001:DB8:1:2300::', '2001:db8:1:2300::/56'],
    ['2001:0db8:0001:2300:0:0:0:1', '2001:db8:1:2300::/56'],
    // 6to4 and Teredo, which hold an IPv4 address, are nobody's proof of it.
    ['2002:cb00:714d:1::1', '2002:cb00:714d::/56'],
    ['2001:0:4136:e378:8000:63bf:3fff:fdd2', '2001:0:4136:e300::/56'],
  ])('%s is of %s', async (address, network) => {
    expect(await networkOf(1, address)).toBe(network)
  })

  test.each([
    '127.0.0.1',
    '::1',
    '10.1.2.3',
    '172.16.0.9',
    '192.168.1.1',
    '169.254.1.1',
    '100.64.0.1',
    '0.0.0.0',
    'fe80::1',
    'fd00::1',
    '::ffff:10.1.2.3',
    'unknown',
    '',
    '203.0.113.77.9',
    '"><script>',
  ])('%s is of none', async (address) => {
    expect(await networkOf(1, address)).toBeUndefined()
  })

  test('is taken from the connection alone unless proxies are configured', async () => {
    expect(await networkOf(0, '203.0.113.77')).toBeUndefined()
    expect(await networkOf(0)).toBeUndefined()
  })

  test.each([
    [1, '198.51.100.1, 203.0.113.77', '203.0.113.0/24'],
    [2, '198.51.100.1, 203.0.113.77, 10.0.0.1', '203.0.113.0/24'],
    [2, '198.51.100.1, 203.0.113.77', '198.51.100.0/24'],
    [2, '203.0.113.77', '203.0.113.0/24'],
    [1, ' , ,203.0.113.77', '203.0.113.0/24'],
  ])('with %i proxies and %s is %s', async (hops, forwarded, network) => {
    expect(await networkOf(hops, forwarded)).toBe(network)
  })

  test('stays the same whatever a client invents before its proxy', async () => {
    const { ask } = await serve({ TRUSTED_PROXY_HOPS: '1' })
    for (const invented of ['198.51.100.1', '10.0.0.1, 198.51.100.9', 'x']) {
      const { network } = await ask(`${invented}, 203.0.113.77`)
      expect(network).toBe('203.0.113.0/24')
    }
  })
})

describe('a client without a public address', () => {
  test('is told once in production, and its address never', async () => {
    const hidden = { MODE: 'production', TRUSTED_PROXY_HOPS: '1' }
    const { ask, lines } = await serve(hidden)
    await ask('203.0.113.77')
    expect(lines).toEqual([])
    await ask('10.11.12.13')
    await ask('10.11.12.14')
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(/"level":"warn".*TRUSTED_PROXY_HOPS/)
    expect(lines[0]).not.toContain('10.11')
  })

  test('is expected when trying out', async () => {
    const { ask, lines } = await serve({})
    await ask()
    expect(lines).toEqual([])
  })
})

describe('an exit of Tor', () => {
  function aList(text: string): string {
    const folder = mkdtempSync(join(tmpdir(), 'moratorium-tor-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const file = join(folder, 'exits.txt')
    writeFileSync(file, text)
    return file
  }

  test('is known by its exact address, and a changed list at once', async () => {
    const file = aList(
      '# exits\n203.0.113.77\r\n2001:DB8::0:1\n::ffff:203.0.113.80\nnonsense\n',
    )
    const env = { TRUSTED_PROXY_HOPS: '1', TOR_EXITS_FILE: file }
    const { ask, lines } = await serve(env)
    const isTor = async (address: string) => (await ask(address)).isTor
    expect(await isTor('203.0.113.77')).toBe(true)
    expect(await isTor('::ffff:203.0.113.77')).toBe(true)
    expect(await isTor('203.0.113.78')).toBe(false)
    expect(await isTor('203.0.113.80')).toBe(true)
    expect(await isTor('2001:db8::1')).toBe(true)
    expect(await isTor('nonsense')).toBe(false)

    writeFileSync(file, '203.0.113.78\n')
    expect(await isTor('203.0.113.77')).toBe(false)
    expect(await isTor('203.0.113.78')).toBe(true)

    rmSync(file)
    expect(await isTor('203.0.113.78'), 'kept').toBe(true)
    expect(await isTor('203.0.113.77')).toBe(false)
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain('TOR_EXITS_FILE')
  })

  test('stays known while its list cannot be read', async () => {
    const file = aList('203.0.113.77\n')
    const env = { TRUSTED_PROXY_HOPS: '1', TOR_EXITS_FILE: file }
    const { ask, lines } = await serve(env)
    const isTor = async (address: string) => (await ask(address)).isTor
    expect(await isTor('203.0.113.77')).toBe(true)

    rmSync(file)
    mkdirSync(file)
    for (const _ of [1, 2, 3]) expect(await isTor('203.0.113.77')).toBe(true)
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain('EISDIR')

    rmSync(file, { recursive: true })
    symlinkSync(file, file)
    for (const _ of [1, 2, 3]) expect(await isTor('203.0.113.77')).toBe(true)
    expect(lines).toHaveLength(2)
    expect(lines[1]).toContain('ELOOP')
    expect(lines.join()).not.toMatch(/exits\.txt|203\.0/)

    rmSync(file)
    writeFileSync(file, '203.0.113.78\n')
    expect(await isTor('203.0.113.78')).toBe(true)
    expect(await isTor('203.0.113.77')).toBe(false)
    expect(lines).toHaveLength(2)
  })
})

test('a shared network is known by the ranges of the settings', async () => {
  const { ask } = await serve({
    TRUSTED_PROXY_HOPS: '1',
    SHARED_NETWORKS: '203.0.112.0/23, 2001:db8:ff00::/40',
  })
  const shared = async (address: string) => (await ask(address)).isShared
  expect(await shared('203.0.113.77')).toBe(true)
  expect(await shared('203.0.114.77')).toBe(false)
  expect(await shared('2001:db8:ffaa::1')).toBe(true)
  expect(await shared('2001:db8:fe00::1')).toBe(false)
  expect(await shared('garbage')).toBe(false)
})

test.each(['203.0.113.0', 'campus', '203.0.113.0/33'])(
  'the setting %s is refused by name',
  (text) => {
    const env = readEnv({ SHARED_NETWORKS: text })
    const make = () => createClientReader(env, createLog('silent'))
    expect(make).toThrow(`SHARED_NETWORKS: ${text} is no network`)
  },
)
