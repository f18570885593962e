import { readdirSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import {
  may,
  type Permission,
  roles,
} from '#app/features/accounts/permissions.ts'
import { type DeskPerson, signedIn } from '#tests/support/desk.ts'
import { useServices } from '#tests/support/services.ts'
import { post, visit } from '#tests/support/visit.ts'
import { useWeb } from '#tests/support/web.ts'

const services = useServices()
const web = useWeb(services)

/** Where somebody without a session has something to do. */
const open = [
  'desk.tsx',
  'desk.sign-in._index.tsx',
  'desk.sign-in.$token.tsx',
  'desk.sign-in.sent.tsx',
  'desk.invitation.$token.tsx',
]

type Guarded = { permission?: Permission }
type Route = { loader?: Guarded; action?: Guarded }

const files = readdirSync('app/routes')
  .filter((name) => /^desk\b/.test(name))
  .sort()
const routes = await Promise.all(
  files.map(async (file) => {
    const path = `../../app/routes/${file}`
    const { loader, action } = (await import(path)) as Route
    return { file, path: addressOf(file), loader, action }
  }),
)
const guarded = routes.filter(({ file }) => !open.includes(file))

/** As the file's name says it, with something in the place of parameters. */
function addressOf(file: string): string {
  const segments = file
    .replace(/\.tsx?$/, '')
    .replace(/\[\.(\w+)\]/g, '~$1')
    .split('.')
    .filter((segment) => segment !== '_index')
    .map((segment) => segment.replace(/_$/, '').replace('~', '.'))
    .map((segment) => (segment === '$' ? 'nowhere' : segment))
    .map((segment) => (/^\$/.test(segment) ? randomUUID() : segment))
  return `/${segments.join('/')}`
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
  expect(open.filter((file) => !files.includes(file))).toEqual([])
})

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
