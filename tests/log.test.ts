import { inspect } from 'node:util'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { newToken } from '#app/features/signatures/token.server.ts'
import { createLog, loggedRoute } from '#app/log.server.ts'
import { useServices } from '#tests/support/services.ts'

const services = useServices()
const id = '0198f000-0000-7000-8000-000000000002'
const { token } = newToken({ id, day: 20_777 })

/** A log, and the lines that it wrote. */
function aLog() {
  const lines: string[] = []
  const write = (line: string) => void lines.push(line)
  return { log: createLog('info', { write }), lines }
}

describe('the route of a request', () => {
  test.each([
    [`/confirm/${token}`, '/confirm/:token'],
    [`/ar/confirm/${token}`, '/ar/confirm/:token'],
    [`/s/${token}`, '/s/:token'],
    [`/s/${token.slice(0, 40)}`, '/s/:token'],
    [`/s/${token}x`, '/s/:token'],
    [`/${token}/${token}`, '/:token/:token'],
    ['/petitions/moratorium/sign', '/petitions/moratorium/sign'],
    ['/petitions/moratorium/count.json', '/petitions/moratorium/count.json'],
    ['/', '/'],
  ])('%s is logged as %s', (path, logged) => {
    for (const status of [200, 303, 410, 422, 500]) {
      expect(loggedRoute(path, status)).toBe(logged)
    }
    expect(loggedRoute(path, 404)).toBe('(none)')
  })

  test.each(['/ada@example.org', '/x/ada%40example.org', '/a b', '/A'])(
    '%s, which is no page of ours, is not logged',
    (path) => {
      for (const status of [200, 403, 404, 405, 500]) {
        expect(loggedRoute(path, status)).toBe('(none)')
      }
    },
  )
})

describe('an error of PostgreSQL', () => {
  const typed = "ada@example.org\n    at home they know O'Brien"

  async function errorOf(query: Promise<unknown>): Promise<Error> {
    const error = await query.then(
      () => undefined,
      (error) => error,
    )
    expect(inspect(error)).toContain('ada@example.org')
    return error
  }

  const queries = {
    'repeats a value in its message': () =>
      sql`select ${typed}::uuid`.execute(services.db),
    'repeats a row in its detail': () =>
      sql`insert into source (id, published)
        values (${typed}, '2021-07-18'), (${typed}, '2021-07-18')`.execute(
        services.db,
      ),
  }

  // Found: without words of ours pino logged the message beside the error.
  test.each(Object.entries(queries))(
    '%s: code and place are logged',
    async (_, query) => {
      const error = await errorOf(query())
      const { code } = error as Error & { code: string }
      const { log, lines } = aLog()
      log.error({ err: error })
      log.error({ id, err: error }, 'outbox')
      log.error(error)
      log.error(error, 'outbox')
      log.child({ id }).warn({ err: error })
      expect(lines).toHaveLength(5)
      for (const line of lines) {
        expect(line).not.toMatch(/ada|example\.org|home|O'Brien/)
        const { err } = JSON.parse(line)
        expect(err.code).toBe(code)
        expect(err.frames.length).toBeGreaterThan(0)
        expect(err.frames[0]).toMatch(/^ {4}at /)
      }
      expect(JSON.parse(lines[1]!)).toMatchObject({ id, msg: 'outbox' })
    },
  )
})

test('an error of ours keeps its message', () => {
  const { log, lines } = aLog()
  log.error({ err: new TypeError('x is not a function') })
  expect(JSON.parse(lines[0]!).err).toMatchObject({
    name: 'TypeError',
    message: 'x is not a function',
  })
})

test('what is thrown and is no error is not logged', () => {
  const { log, lines } = aLog()
  log.error({ err: 'ada@example.org' })
  log.error({ err: { to: 'ada@example.org' } })
  expect(lines.join()).not.toContain('ada')
  expect(lines).toHaveLength(2)
})

test('a line has its words and values, the moment, and no machine', () => {
  const { log, lines } = aLog()
  log.info({ route: '/', status: 200 })
  log.info({ job: 'fold-counts' }, 'done in %d ms', 3)
  log.info('It runs')
  const [first, second, third] = lines.map((line) => JSON.parse(line))
  expect(first).toEqual({
    level: 'info',
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    route: '/',
    status: 200,
  })
  expect(second).toMatchObject({ job: 'fold-counts', msg: 'done in 3 ms' })
  expect(third).toMatchObject({ msg: 'It runs' })
})
