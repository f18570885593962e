import { mkdir } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { openErasureList } from '#app/adapters/erasure-list.server.ts'
import { listInbox, readInboxMail } from '#app/adapters/inbox-reader.server.ts'
import type { Env } from '#app/env.server.ts'
import { deskOrigin } from '#app/features/accounts/desk-address.ts'
import { firstOwnerLink } from '#app/features/accounts/invitations.server.ts'
import { flushViews } from '#app/features/figures/views.server.ts'
import {
  addSamples,
  removeSamples,
} from '#app/features/lawmakers/sample.server.ts'
import { preparePeppers } from '#app/features/signatures/prepare-peppers.server.ts'
import { replayErasures } from '#app/features/signatures/replay-erasures.server.ts'
import { createClientReader } from '#app/http/client.server.ts'
import { openKeys } from '#app/keys.server.ts'
import { createLog } from '#app/log.server.ts'
import {
  createServices,
  type Services,
  type WorkerServices,
  workerServices,
} from '#app/services.server.ts'
import { isFresh } from './build.mjs'
import { endlessAtStart } from './endless.server.ts'
import { keepForgettingSecrets } from './forget-secrets.server.ts'
import { bringUpToDate, fill } from './database.server.ts'
import { openReports } from './mail-in.server.ts'
import { inboxFolder, openSenders, whyNoReports } from './mail-out.server.ts'
import type { Command, Stoppers } from './main.server.ts'
import { loadChangingPages, loadPages } from './pages.server.ts'
import { attachPayments, openPayments } from './payments.server.ts'
import { tell } from './tell.server.ts'
import { proveAtStart } from './vault/prove-at-start.server.ts'
import { type Pages, startWeb } from './web.server.ts'
import { startWorker } from './worker.server.ts'

const INBOX_SHOWN = 200
const VIEWS_MS = 5_000

/** @returns whether the program goes on until it is stopped */
export async function run(
  command: Command,
  env: Env,
  { stoppers, opening }: { stoppers: Stoppers; opening: Promise<string> },
): Promise<boolean> {
  const isWeb = command === 'start' || command === 'dev'
  const reading = command === 'start' && isFresh() ? loadPages() : undefined
  reading?.catch(() => {}) // told where it is awaited
  const url = await opening
  await bringUpToDate(url, command === 'migrate')
  if (command === 'migrate') return false
  if (command !== 'worker') await fill(url, command === 'seed')
  if (command === 'seed') return false

  const { pages, renderMail } =
    command === 'dev'
      ? await loadChangingPages(stoppers)
      : await (reading ?? loadPages())
  const keys = await openKeys(env)
  const erasures = await openErasures(env, stoppers)
  const origin = env.PUBLIC_ORIGIN ?? `http://${env.HOST}:${env.PORT}`
  const services = createServices({
    databaseUrl: url,
    erasures,
    dataFolder: dirname(erasuresFile(env)),
    origin,
    keys,
    log: createLog(env.LOG_LEVEL),
    inbox: inboxOf(env),
    letters: {
      isSending: env.MODE === 'try-out' || env.LETTERS_FROM !== undefined,
    },
    payments: isWeb
      ? await openPayments(env, stoppers)
      : await attachPayments(env),
    sourceUrl: env.SOURCE_URL,
    contacts: {
      organisation: env.ORGANISATION,
      contact: env.CONTACT,
      security: env.SECURITY_CONTACT,
    },
  })
  stoppers.push(() => services.close())
  if (isWeb || env.ERASURES_LOG) await bringErasures(services)
  await preparePeppers(services, isWeb)
  if (isWeb) await bringSamples(env, services)
  const notices = await noticesAtStart(env, services, isWeb)

  if (keys.mailIdentity) {
    const worker = workerServices(services, keys.mailIdentity, renderMail)
    await startMailing(env, worker, { url, stoppers })
  }
  // Started last, so stopped first: no more is taken in while the rest ends.
  if (isWeb) await openSite(env, services, { pages, stoppers })
  greet(env, services, isWeb)
  if (isWeb) await inviteFirstOwner(services)
  for (const line of notices) tell(line)
  await keepForgettingSecrets(services, stoppers)
  return true
}

/** What the operator must know, but the program goes on without. */
async function noticesAtStart(
  env: Env,
  services: Services,
  isWeb: boolean,
): Promise<string[]> {
  const noReports = whyNoReports(env, services.keys.mailIdentity !== undefined)
  return [
    ...(isWeb ? await proveAtStart(env, services) : []),
    ...(isWeb ? await endlessAtStart(env, services) : []),
    ...(noReports === undefined ? [] : [noReports]),
  ]
}

function erasuresFile(env: Env): string {
  return env.ERASURES_LOG ?? join(env.DATA_DIR, 'erasures.log')
}

async function openErasures(env: Env, stoppers: Stoppers) {
  const file = erasuresFile(env)
  await mkdir(dirname(file), { recursive: true })
  const list = await openErasureList(file, () => new Date())
  stoppers.push(() => list.close())
  return list
}

async function bringErasures(services: Services): Promise<void> {
  const count = await replayErasures(services)
  if (count > 0) {
    tell(`Erased ${count} signatures again: this database is an older copy.`)
  }
}

/** Mail out, and where a port is given reports about mail in. */
async function startMailing(
  env: Env,
  worker: WorkerServices,
  { url, stoppers }: { url: string; stoppers: Stoppers },
): Promise<void> {
  const senders = await openSenders(env, stoppers)
  const { stop } = await startWorker(worker, senders, url)
  stoppers.push(stop)
  const reports = await openReports(env, worker, senders)
  if (reports) stoppers.push(() => reports.close())
}

/** Invented parliaments are for trying out: a real campaign has none. */
async function bringSamples(env: Env, services: Services): Promise<void> {
  if (env.MODE === 'production') await removeSamples(services)
  else await addSamples(services)
}

async function openSite(
  env: Env,
  services: Services,
  { pages, stoppers }: { pages: Pages; stoppers: Stoppers },
): Promise<void> {
  keepWritingViews(services, stoppers)
  const clientOf = createClientReader(env, services.log)
  const place = { host: env.HOST, port: env.PORT, clientOf }
  const web = await startWeb(services, pages, place)
  stoppers.push(() => web.close())
}

/** Whoever runs the program is the first who may work at its desk. */
async function inviteFirstOwner(services: Services): Promise<void> {
  const token = await firstOwnerLink(services)
  if (token === undefined) return
  const { origin } = services
  tell()
  tell('Nobody works at the desk yet. This link makes its first owner; it')
  tell('serves once, for 24 hours, and ends every link printed before:')
  tell(`  ${deskOrigin(origin)}/desk/invitation/${token}`)
}

/** Counted in memory, so that no page waits for it. */
function keepWritingViews(services: Services, stoppers: Stoppers): void {
  const write = () =>
    flushViews(services).catch((err: unknown) =>
      services.log.error({ err }, 'views are not written yet'),
    )
  const timer = setInterval(() => void write(), VIEWS_MS)
  stoppers.push(async () => {
    clearInterval(timer)
    await write()
  })
}

function inboxOf(env: Env): Services['inbox'] {
  if (env.MODE === 'production') return undefined
  const folder = inboxFolder(env)
  return {
    list: () => listInbox(folder, { limit: INBOX_SHOWN }),
    read: (id) => readInboxMail(folder, id),
  }
}

function greet(env: Env, { origin, keys }: Services, isWeb: boolean): void {
  const sends = keys.mailIdentity !== undefined
  if (!isWeb) return tell('The worker runs: mail goes out, jobs are done.')
  tell()
  tell(`  The site    ${origin}`)
  if (env.MODE === 'production') {
    if (!sends) tell('  Mail        is sent by the worker: npm run worker')
    return
  }
  tell(`  The inbox   ${origin}/inbox`)
  tell(`  The data    ${resolve(env.DATA_DIR)}`)
  tell()
  tell('Open the site, sign the petition, then open the inbox, press the link')
  tell('in the mail, and watch the count go up. Ctrl+C stops everything.')
  tell()
  tell('For trying out only: the private keys that open what signers type lie')
  tell(`in ${resolve(env.DATA_DIR, 'keys')}. A real campaign makes its own`)
  tell('elsewhere and never puts them on the server (README, production).')
}
