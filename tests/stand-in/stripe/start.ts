import { onOurClock } from './ahead.ts'
import type { StandIn } from './contract.ts'
import { createStandIn } from './create.ts'
import { keepUp, openFolder, readKept, writeKept } from './kept.ts'
import { createPages } from './pages.ts'
import { serve } from './serve.ts'
import { createSender } from './webhooks.ts'

const STATE = 'state.json'
const ACCESS = 'access.json'
const ALIVE = '/alive'
const ALIVE_MS = 2_000
/** How often is looked whether something fell due: nobody may be calling. */
const TICK_MS = 1_000

/** What the SDK needs to reach a stand-in, and what signs its events. */
export type Access = { key: string; webhookSecret: string; apiBase: string }

/**
 * Starts the stand-in on a port of this machine, where it was before if it can.
 * Its state, its key and its secret live in `folder` and survive a restart;
 * each event goes to `hookUrl`, those not brought before the last end too.
 *
 * @throws Error if a stand-in already runs on this folder, or `hookUrl` is not
 *   on this machine
 */
export async function startStandIn({
  folder,
  hookUrl,
}: {
  folder: string
  hookUrl: string
}): Promise<Access & { standIn: StandIn; close(): Promise<void> }> {
  await openFolder(folder)
  const access = await findAccess(folder)
  if (access && (await isAlive(access))) {
    throw new Error(
      `Another program runs the stand-in for Stripe on ${folder} already.`,
    )
  }
  const kept = await findState(folder)
  const server = await serve(access && Number(new URL(access.apiBase).port))
  const faults = { lose: 0, double: 0, shuffle: 0 }
  const standIn = createStandIn({
    key: access?.key,
    webhookSecret: access?.webhookSecret,
    snapshot: kept?.snapshot,
    origin: server.origin,
    faults,
    pages: (request, inside) => createPages(sender)(request, inside),
  })
  const { key, webhookSecret } = standIn
  const sender = createSender({
    hookUrl,
    secret: webhookSecret,
    faults,
    now: () => new Date(),
  })
  server.answerWith(
    async (request) =>
      tellAlive(request, key) ??
      standIn.fetch(await onOurClock(request, standIn)),
  )

  const keeping = keepUp(() =>
    writeKept(folder, STATE, joinState(sender.owed(), standIn.snapshot())),
  )
  standIn.onChange(() => keeping.changed())
  standIn.onEvent((event) => sender.send(event))
  const owed = new Set(kept?.owed)
  for (const event of standIn.events()) {
    if (owed.has(event.id)) sender.resend(event)
  }
  const found = { key, webhookSecret, apiBase: server.origin }
  await writeKept(folder, ACCESS, JSON.stringify(found))
  const ticking = setInterval(() => standIn.advance(0), TICK_MS)
  return {
    ...found,
    standIn,
    async close() {
      clearInterval(ticking)
      await sender.close()
      await server.close()
      await keeping.close()
    },
  }
}

/**
 * How a command beside the running program reaches its stand-in.
 *
 * @returns nothing where none answers
 */
export async function findStandIn(folder: string): Promise<Access | undefined> {
  const access = await findAccess(folder)
  return access && (await isAlive(access)) ? access : undefined
}

async function findAccess(folder: string): Promise<Access | undefined> {
  const text = await readKept(folder, ACCESS)
  return text === undefined ? undefined : (JSON.parse(text) as Access)
}

async function isAlive({ apiBase, key }: Access): Promise<boolean> {
  try {
    const { status } = await fetch(apiBase + ALIVE, {
      headers: { Authorization: `Bearer ${key}` },
      redirect: 'manual',
      signal: AbortSignal.timeout(ALIVE_MS),
    })
    return status === 204
  } catch {
    return false
  }
}

/** Another program may have the port by now: only ours knows its key. */
function tellAlive({ url, headers }: Request, key: string) {
  if (new URL(url).pathname !== ALIVE) return undefined
  const isOwn = headers.get('authorization') === `Bearer ${key}`
  return new Response(null, { status: isOwn ? 204 : 401 })
}

async function findState(folder: string) {
  const text = await readKept(folder, STATE)
  if (text === undefined) return undefined
  const kept = JSON.parse(text) as { owed: string[]; standIn: unknown }
  return { owed: kept.owed, snapshot: JSON.stringify(kept.standIn) }
}

function joinState(owed: string[], snapshot: string): string {
  return `{"owed":${JSON.stringify(owed)},"standIn":${snapshot}}`
}
