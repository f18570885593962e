import { writeFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { listLists } from '#app/features/indicators/list.server.ts'
import {
  areHere,
  publishedNames,
  publishedPath,
} from '#tests/support/indicators.ts'
import { useServices } from '#tests/support/services.ts'
import { aFolder, commandIn } from '#tests/support/vault-command.ts'

const services = useServices()
beforeEach(() => services.db.deleteFrom('indicator_list').execute())

const whose = ['--publisher', 'The Lab', '--licence', 'CC0']

/** Runs the command in a folder with these files. */
function withFiles(files: Record<string, string | Buffer>, shell?: string) {
  const folder = aFolder()
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(folder, name), content)
  }
  const env = { DATABASE_URL: services.databaseUrl, DATA_DIR: services.dataDir }
  return commandIn('indicators', folder, env, shell)
}

const held = async () =>
  (await listLists(services)).map(({ name, entries }) => [name, entries])

describe('an import', () => {
  const text = 'a.example\nA.example\nme@a.example\n192.0.2.1\n\u001b[2Jx y'

  test('shows what is in a file, and stores it with --yes', async () => {
    const run = withFiles({ 'v2_domains.txt': text })
    const words = ['import', 'v2_domains.txt', ...whose, '--yes']
    const { code, out, told } = await run(...words, '--published', '2021-07-18')
    expect(told).toBe('Imported: v2_domains.txt\n')
    expect(code).toBe(0)
    expect(out).toMatch(/^v2_domains\.txt: plain list\n/)
    for (const line of [
      / read +5\n/,
      / domains +1\n/,
      / e-mail addresses +1\n/,
      / duplicates +1\n/,
      / skipped, IP address +1, such as 192\.0\.2\.1\n/,
      / skipped, more than one word +1, such as \?\[2Jx y\n/,
      / generation +v2\n/,
      / publisher +The Lab\n/,
      / published +2021-07-18\n/,
      /\nTogether, each counted once: 1 domains, 1 e-mail addresses\.\n$/,
    ]) {
      expect(out).toMatch(line)
    }
    expect(await listLists(services)).toMatchObject([
      { generation: 'v2', entries: 2, published: '2021-07-18', url: null },
    ])
    const again = await run(...words)
    expect(again.out).toMatch(/ replaces +2 entries, imported \d{4}-/)
    expect((await run('list')).out).toMatch(
      /^ {2}v2_domains\.txt {2}2 entries {2}v2 {2}The Lab, CC0 {2}published - /,
    )
  })

  test('asks before it stores', async () => {
    const files = { 'all.txt': 'a.example' }
    const words = ['import', 'all.txt', ...whose]
    const refused = await withFiles(files, 'echo no | "$@"')(...words)
    expect(refused.told).toContain('Nothing was imported')
    expect(refused.out).toContain('all.txt: plain list')
    const silent = await withFiles(files)(...words)
    expect([refused.code, silent.code]).toEqual([1, 1])
    expect(await held()).toEqual([])
    const agreed = await withFiles(files, 'echo YES | "$@"')(...words)
    expect(agreed.code).toBe(0)
    expect(await held()).toEqual([['all.txt', 1]])
  })

  test('stores nothing when one of several files is bad', async () => {
    const run = withFiles({ 'a.txt': 'a.example', 'b.json': '{"type":' })
    const { code, out, told } = await run(
      ...['import', 'a.txt', 'b.json', ...whose, '--yes'],
    )
    expect(told).toBe(
      'b.json is not taken, and nothing was imported. ' +
        'It begins as JSON, but it is not whole.\n',
    )
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(await held()).toEqual([])
  })

  test('takes the generation that is said', async () => {
    const run = withFiles({ 'a.txt': 'a.example' })
    await run(...['import', 'a.txt', ...whose, '--generation', 'v3', '--yes'])
    expect(await listLists(services)).toMatchObject([{ generation: 'v3' }])
  })

  test('is undone by remove', async () => {
    const run = withFiles({ 'a.txt': 'a.example' })
    await run('import', 'a.txt', ...whose, '--yes')
    const words = ['remove', 'a.txt', '--yes']
    expect((await run(...words)).told).toBe('Removed: a.txt\n')
    expect(await held()).toEqual([])
    expect((await run(...words)).told).toBe('There is no list a.txt.\n')
    expect((await run('list')).out).toBe('There are no lists yet.\n')
  })
})

test('a removal asks first, and says what it would remove', async () => {
  const files = { 'a.txt': 'a.example\nb.example' }
  await withFiles(files)('import', 'a.txt', ...whose, '--yes')
  const refused = await withFiles({}, 'echo no | "$@"')('remove', 'a.txt')
  expect(refused.told).toContain('Nothing was removed')
  expect(refused.out).toMatch(/ a\.txt +2 entries /)
  const silent = await withFiles({})('remove', 'a.txt')
  expect([refused.code, silent.code]).toEqual([1, 1])
  expect(await held()).toEqual([['a.txt', 2]])
  const agreed = await withFiles({}, 'echo yes | "$@"')('remove', 'a.txt')
  expect(agreed.code).toBe(0)
  expect(await held()).toEqual([])
})

describe('an import from an address', () => {
  async function serve(answer: RequestListener): Promise<string> {
    const server = createServer(answer)
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve)
    })
    onTestFinished(() => void server.close())
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  }
  const take = (url: string, words = whose) =>
    withFiles({})('import', url, ...words, '--yes')

  test('keeps the address, also where it leads to another', async () => {
    const origin = await serve((request, response) => {
      if (request.url === '/v4_domains.txt?x') return response.end('a.example')
      response.writeHead(302, { Location: '/v4_domains.txt?x' }).end()
    })
    const { code } = await take(`${origin}/old/v4_domains.txt`)
    expect(code).toBe(0)
    expect(await listLists(services)).toMatchObject([
      { name: 'v4_domains.txt', url: `${origin}/old/v4_domains.txt` },
    ])
  })

  test('keeps nothing of its query, which may hold a secret', async () => {
    const origin = await serve(({ url }, response) => {
      if (url === '/a.txt?token=secret') return response.end('a.example')
      response.writeHead(404).end()
    })
    const { code, out, told } = await take(
      `${origin}/a.txt?token=secret#secret`,
    )
    expect(code).toBe(0)
    const [list] = await listLists(services)
    expect(list).toMatchObject({ name: 'a.txt', url: `${origin}/a.txt` })
    const wrong = await take(`${origin}/b.txt?token=secret#secret`)
    expect(wrong.told).toContain(`${origin}/b.txt answered 404`)
    const far = await take('http://192.0.2.1/b.txt?token=secret#secret')
    expect(far.told).toContain('not http://192.0.2.1/b.txt')
    const nameless = await take('https://a.example/?token=secret#secret')
    expect(nameless.told).toContain('no name of a file: https://a.example/')
    for (const { told } of [wrong, far, nameless]) {
      expect(told).not.toContain('secret')
    }
    expect(out + told).not.toContain('secret')
  })

  test.each<[string, RequestListener, RegExp]>([
    [
      'an error',
      (_, response) => response.writeHead(404).end('a.example'),
      /answered 404, not with a file/,
    ],
    [
      'a way without end',
      (_, response) => response.writeHead(301, { Location: '/a.txt' }).end(),
      /leads on and on/,
    ],
    [
      'a way off TLS',
      (_, response) =>
        response.writeHead(302, { Location: 'http://192.0.2.1/a.txt' }).end(),
      /Only https:\/\/ is fetched, not http:\/\/192\.0\.2\.1/,
    ],
    [
      'a web page',
      (_, response) => response.end('<html>a.example</html>'),
      /web page or XML/,
    ],
    [
      'too much',
      (_, response) => {
        const piece = Buffer.alloc(1024 * 1024, 'a.example\n')
        const more = () => {
          while (!response.destroyed && response.write(piece)) continue
        }
        response.on('drain', more)
        more()
      },
      /larger than 20 MB/,
    ],
    [
      'half a file',
      (_, response) => {
        response.writeHead(200, { 'Content-Length': '100' })
        response.write('a.example\n', () => response.destroy())
      },
      /cannot be fetched/,
    ],
  ])('refuses %s', async (_, answer, words) => {
    const { code, told } = await take(`${await serve(answer)}/a.txt`)
    expect(told).toMatch(words)
    expect(told).not.toContain('    at ')
    expect(code).toBe(1)
    expect(await held()).toEqual([])
  })

  test('needs to be told whose it is', async () => {
    const origin = await serve((_, response) => response.end('a.example'))
    const path = '/AmnestyTech/investigations/domains.txt'
    expect((await take(origin + path, [])).told).toMatch(
      /^Say who published domains\.txt, and under which licence/,
    )
  })
})

test.each([
  [['delete'], /There is no indicators command delete/],
  [['import'], /Say which file/],
  [['import', 'none.txt', ...whose], /There is no file none\.txt/],
  [['import', '.', ...whose], /\. is not a file/],
  [['import', 'a.txt'], /Say who published a\.txt/],
  [
    ['import', 'a.txt', 'a.txt', ...whose],
    /Two of the files are called a\.txt/,
  ],
  [
    ['import', 'http://a.example/a.txt', ...whose],
    /Only https:\/\/ is fetched/,
  ],
  [['import', 'ftp://a.example/a.txt', ...whose], /Only https:\/\/ is fetched/],
  [['import', 'https://a.example/', ...whose], /no name of a file/],
  [['import', 'https://me:x@a.example/a', ...whose], /a name or a password/],
  [['import', 'a.txt', '--published', '2021-02-30'], /takes a past day/],
  [['import', 'a.txt', '--published', '2999-01-01'], /takes a past day/],
  [['import', 'a.txt', '--generation', 'v9'], /--generation takes v2, v3/],
  [['import', 'a.txt', '--colour', 'red'], /Unknown option/],
  [['remove'], /Say which list/],
  [['list', 'all'], /Unexpected argument/],
])('%j is refused in one sentence', async (args, words) => {
  const { code, out, told } = await withFiles({ 'a.txt': 'a.example' })(...args)
  expect(told).toMatch(words)
  expect(told).not.toContain('    at ')
  expect({ code, out }).toEqual({ code: 1, out: '' })
})

test.skipIf(!areHere)(
  'the published lists are taken (where they are)',
  async () => {
    const paths = publishedNames.map(publishedPath)
    const { code, out } = await withFiles({})(
      'import',
      ...paths,
      ...whose,
      '--yes',
    )
    expect(code).toBe(0)
    expect(out).toContain('1,439 domains, 29 e-mail addresses.\n')
    expect(out).toMatch(/skipped, process name +81, such as/)
  },
)
