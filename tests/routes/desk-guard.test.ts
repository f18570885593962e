import { randomUUID } from 'node:crypto'
import type { ServerBuild } from '@remix-run/node'
import { beforeEach, describe, expect, test } from 'vitest'
import {
  may,
  type Permission,
  roles,
} from '#app/features/accounts/permissions.ts'
import { listAudit } from '#app/features/accounts/list-audit.server.ts'
import { loadPages } from '#app/server/pages.server.ts'
import { type DeskPerson, signedIn } from '#tests/support/desk.ts'
import { useServices } from '#tests/support/services.ts'
import { post, speak, visit } from '#tests/support/visit.ts'
import { useWeb } from '#tests/support/web.ts'

const services = useServices()
const web = useWeb(services)

/** Where somebody without a session has something to do. */
const open = [
  'desk',
  'desk.sign-in._index',
  'desk.sign-in.$token',
  'desk.sign-in.sent',
  'desk.invitation.$token',
]

type Guarded = { permission?: Permission }

const { pages } = await loadPages()
const { routes: built } = pages.build as ServerBuild
const routes = Object.values(built)
  .map((route) => ({ ...route, full: fullPath(route) }))
  // As a visitor comes to it, whatever its file is called.
  .filter(({ full }) => /^\/([^/]+\?\/)*desk(\/|$)/i.test(full))
  .map(({ id, full, module: { loader, action, default: Page } }) => ({
    isFile: Page === undefined && action === undefined,
    file: id.replace(/^routes\//, ''),
    path: addressOf(full),
    loader: loader as Guarded | undefined,
    action: action as Guarded | undefined,
  }))
  .sort((one, other) => (one.file < other.file ? -1 : 1))
const guarded = routes.filter(({ file }) => !open.includes(file))

/** Of a route and all that it lies in. */
function fullPath({ path, parentId }: ServerRoute): string {
  const parent = parentId ? fullPath(built[parentId]!) : ''
  return path ? `${parent}/${path}` : parent
}

type ServerRoute = ServerBuild['routes'][string]

/** With something in the place of parameters. */
function addressOf(full: string): string {
  return full
    .split('/')
    .filter((segment) => !/\?$/.test(segment))
    .map((segment) => (segment === '*' ? 'nowhere' : segment))
    .map((segment) => (/^:/.test(segment) ? randomUUID() : segment))
    .join('/')
}

/** {@link visit}, called as {@link post} is. */
function get(url: string, _fields: object, ask?: Parameters<typeof visit>[1]) {
  return visit(url, ask)
}

const people = {} as Record<(typeof roles)[number], DeskPerson>
// Anew for each: acts end sessions, and change who works here.
beforeEach(async () => {
  for (const role of roles) people[role] = await signedIn(services, role)
})

test('there are pages of the desk, and the open ones are no others', () => {
  expect(guarded.length).toBeGreaterThan(0)
  const files = routes.map(({ file }) => file)
  expect(open.filter((file) => !files.includes(file))).toEqual([])
})

describe('the gate judges an address as it will be read', () => {
  const { file, path } = guarded.find(({ loader }) => loader)!
  const ask = (line: string, host = new URL(web.origin).host) =>
    speak(
      web.origin,
      `GET ${line} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`,
    )

  test.each([
    `/x/..${path}`,
    `/.${path}`,
    `/%2e${path}`,
    `/desk/sign-in/..${path.slice('/desk'.length)}`,
    `/desk/invitation/%2E%2e${path.slice('/desk'.length)}`,
    `/${path}`,
    path.replace('/', '/\\'),
    path.replace('d', '%64').toUpperCase(),
  ])(`${file} as %s`, async (line) => {
    const answer = await ask(line)
    expect(answer).toMatch(/^HTTP\/1\.1 303 /)
    expect(answer).toMatch(/^Location: \/desk\/sign-in/im)
  })

  test('also where the host holds it', async () => {
    for (const host of [`x${path}?`, `x${path}#`, `x@y${path}?`]) {
      expect(await ask('/', host)).toMatch(/^HTTP\/1\.1 400 /)
    }
  })
})

describe.each(guarded.filter(({ isFile }) => isFile))(
  'the file of $file',
  ({ path }) => {
    const ask = (site: string) =>
      visit(web.origin + path, {
        headers: { Cookie: people.owner.cookie, 'Sec-Fetch-Site': site },
      })
    const countEntries = async () => {
      const { entries } = await listAudit(services, { person: people.owner.id })
      return entries.length
    }

    test('is refused in a sentence, and kept nowhere', async () => {
      const { status, headers, text } = await ask('same-origin')
      expect(headers['cache-control']).toContain('no-store')
      expect(text).not.toContain('Unexpected Server Error')
      if (status === 200) return
      expect([404, 409]).toContain(status)
      expect(headers['content-type']).toMatch(/^text\/plain/)
    })

    test('is not taken by a link of another site, nor logged', async () => {
      const { status, headers, text } = await ask('cross-site')
      expect(status).toBe(403)
      expect(headers['cache-control']).toBe('no-store')
      expect(text).toMatch(/^A link on another site led here/)
      expect(await countEntries()).toBe(0)
    })
  },
)

describe.each(guarded)('$file', ({ path, loader, action }) => {
  const ways = [
    { method: 'GET', guard: loader, ask: get },
    { method: 'POST', guard: action, ask: post },
  ].filter(({ guard }) => guard !== undefined)

  test('has a guard on each way in', () => {
    expect(ways.length).toBeGreaterThan(0)
    for (const { guard } of ways) expect(guard!.permission).toBeDefined()
  })

  test.each(ways)('sends a stranger to sign in: $method', async ({ ask }) => {
    const answer = await ask(web.origin + path, {})
    expect(answer.status).toBe(303)
    expect(answer.headers.location).toMatch(/^\/desk\/sign-in/)
  })

  test.each(ways)(
    'takes those whose role includes it: $method',
    async (way) => {
      const taken: string[] = []
      for (const role of roles) {
        const headers = { Cookie: people[role].cookie }
        const { status } = await way.ask(web.origin + path, {}, { headers })
        if (status !== 403) taken.push(role)
      }
      expect(taken).toEqual(
        roles.filter((role) => may(role, way.guard!.permission!)),
      )
    },
  )
})
