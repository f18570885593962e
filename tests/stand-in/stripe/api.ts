import { API_VERSION } from './api-version.ts'
import { type Call, calls } from './calls.ts'
import { DAY_SECONDS } from './clock.ts'
import { Refusal, unknownPath } from './errors.ts'
import { expanded } from './expand.ts'
import { readForm } from './fields.ts'
import { newId } from './id.ts'
import type { GivenAnswer, World } from './model.ts'

/** Answers `/v1/…` as Stripe does, for whoever brings the key. */
export async function answerCall(
  world: World,
  key: string,
  request: Request,
): Promise<Response> {
  const { pathname, search } = new URL(request.url)
  const isPost = request.method === 'POST'
  const text = isPost ? await request.text() : search.slice(1)
  const wish = isPost ? request.headers.get('idempotency-key') : null
  try {
    checkAccess(request, key)
    const asked = { method: request.method, path: pathname, body: text }
    const answer =
      wish === null ? run(world, asked) : runOnce(world, wish, asked)
    return respond(answer, wish)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return respond(refused(error), wish)
  }
}

type Asked = { method: string; path: string; body: string }
type Answer = { status: number; text: string; isReplayed?: boolean }

function checkAccess({ headers }: Request, key: string): void {
  const given = /^Bearer (.+)$/.exec(headers.get('authorization') ?? '')?.[1]
  if (given === undefined) {
    throw new Refusal('You did not provide an API key.', { status: 401 })
  }
  if (given !== key) {
    const hint = `${given.slice(0, 8)}****${given.slice(-4)}`
    throw new Refusal(`Invalid API Key provided: ${hint}`, { status: 401 })
  }
  const version = headers.get('stripe-version')
  if (version === API_VERSION) return
  throw new Refusal(
    `Invalid Stripe API version: ${version}. The stand-in speaks ${API_VERSION}.`,
  )
}

function run(world: World, asked: Asked): Answer {
  return prepare(world, asked)()
}

/**
 * The same key and the same parameters get the same answer, also a refusal,
 * unless its parameters were refused before anything was done:
 * https://docs.stripe.com/api/idempotent_requests
 */
function runOnce(world: World, key: string, asked: Asked): Answer {
  const { path, body } = asked
  const { answers } = world.tables
  forgetAnswers(world)
  const before = answers.get(key)
  if (before) {
    const isSame = before.path === path && before.body === body
    if (!isSame) throw otherWish(key, before, path)
    return { ...before, isReplayed: true }
  }
  const answer = prepare(world, asked)()
  const at = world.now()
  answers.set(key, { id: key, path, body, at, ...answer })
  return answer
}

/** Those of more than a day ago; the oldest come first. */
function forgetAnswers({ tables, now }: World): void {
  for (const { id, at } of tables.answers.values()) {
    if (at > now() - DAY_SECONDS) return
    tables.answers.delete(id)
  }
}

function otherWish(key: string, before: GivenAnswer, path: string): Refusal {
  const same = before.path === path ? 'parameters' : 'endpoint'
  return new Refusal(
    `Keys for idempotent requests can only be used for the same ${same} they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`,
    { type: 'idempotency_error' },
  )
}

/** @throws Refusal for what is no call of ours, or no parameter of it */
function prepare(world: World, { method, path, body }: Asked): () => Answer {
  const [found, id] = findCall(method, path)
  const { run, expand } = found.prepare(world, readForm(body))
  return () => {
    try {
      const answer = expanded(run(id), expand, world.tables)
      return { status: 200, text: JSON.stringify(answer) }
    } catch (error) {
      if (error instanceof Refusal) return refused(error)
      throw error
    }
  }
}

function findCall(method: string, path: string): [Call, string] {
  for (const one of calls) {
    if (one.method !== method) continue
    const match = one.path.exec(path)
    if (match) return [one, match[1] ?? '']
  }
  throw unknownPath(method, path)
}

function refused(refusal: Refusal): Answer {
  return { status: refusal.status, text: JSON.stringify(refusal) }
}

function respond(answer: Answer, key: string | null): Response {
  const { status, text, isReplayed } = answer
  return new Response(text, {
    status,
    headers: {
      'Content-Type': 'application/json',
      'Request-Id': newId('req_', 14),
      'Stripe-Version': API_VERSION,
      ...(key !== null && { 'Idempotency-Key': key }),
      ...(isReplayed && { 'Idempotent-Replayed': 'true' }),
    },
  })
}
