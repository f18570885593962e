import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createRequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express, {
  type ErrorRequestHandler,
  type RequestHandler,
  type Response,
} from 'express'
import type { Client } from '#app/client.ts'
import type { SignedIn } from '#app/features/accounts/signed-in.ts'
import type { ClientReader } from '#app/http/client.server.ts'
import { PageNotFound } from '#app/http/errors.ts'
import { allowedAt, isForPrograms, refusalOf } from '#app/http/guard.server.ts'
import { commonHeaders, plainData } from '#app/http/headers.server.ts'
import { isLocalVisit } from '#app/http/local-visit.server.ts'
import { loggedRoute } from '#app/log.server.ts'
import type { Services } from '#app/services.server.ts'
import { deskGate } from './desk-gate.server.ts'
import { deskTurns } from './desk-turns.server.ts'
import { intake } from './intake.server.ts'

const ONE_YEAR = '1y'
/** How long requests under way may take when the program stops. */
const STOP_MS = 8_000

export type Web = { port: number; close(): Promise<void> }

/** The pages: made once by the build, or anew at each change (`npm run dev`). */
export type Pages = {
  build: ServerBuild | (() => Promise<ServerBuild>)
  /** Where the browser's files lie; in development Vite has them. */
  assets: { folder: string } | { middleware: RequestHandler }
}

/** Where to listen, and how to tell who comes. */
export type Place = { host: string; port: number; clientOf: ClientReader }

/**
 * Serves the site. Resolves when it listens.
 *
 * @throws the socket's error, EADDRINUSE among them
 */
export async function startWeb(
  services: Services,
  pages: Pages,
  { host, port, clientOf }: Place,
): Promise<Web> {
  const app = express()
  app.disable('x-powered-by')
  app.use(logRequests(services))
  app.use(setHeaders(services.origin.startsWith('https:')))
  app.use((request, response, next) => {
    response.locals.client = clientOf(request)
    next()
  })
  app.use(refuse)
  if ('folder' in pages.assets) {
    quietRouter()
    app.use(hideData, intake(services))
  }
  const endless = new Set<Response>()
  app.use('/desk/live', keepIn(endless))
  app.use(deskGate(services), deskTurns())
  app.use(compression())
  app.use(serveAssets(pages.assets))
  app.use(
    createRequestHandler({
      build: pages.build,
      // Only there may an answer hold what went wrong.
      mode: 'folder' in pages.assets ? 'production' : 'development',
      getLoadContext: (request, response) => ({
        services,
        requestId: response.locals.requestId as string,
        refusal: response.locals.refusal as undefined,
        isLocal: isLocalVisit(request),
        client: response.locals.client as Client,
        method: response.locals.method as string,
        drained: () => drained(response),
        campaigner: response.locals.campaigner as SignedIn | undefined,
      }),
    }),
  )
  app.use(lastResort(services))

  const server = createServer(app)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        const force = setTimeout(() => server.closeAllConnections(), STOP_MS)
        server.close(() => {
          clearTimeout(force)
          resolve()
        })
        server.closeIdleConnections()
        for (const stream of endless) stream.destroy()
      }),
  }
}

function drained(response: Response): Promise<void> {
  if (!response.writableNeedDrain || response.destroyed) {
    return Promise.resolve()
  }
  return new Promise((resolve) => {
    const go = () => {
      response.off('drain', go)
      response.off('close', go)
      resolve()
    }
    response.on('drain', go)
    response.on('close', go)
  })
}

/** What nobody ends but we, when the program stops. */
function keepIn(responses: Set<Response>): RequestHandler {
  return (_request, response, next) => {
    responses.add(response)
    response.once('close', () => responses.delete(response))
    next()
  }
}

function logRequests({ log }: Services): RequestHandler {
  return (request, response, next) => {
    const start = performance.now()
    const id = randomUUID()
    response.locals.requestId = id
    response.locals.method = request.method
    const path = request.path
    response.once('finish', () => {
      const status = response.statusCode
      const ms = Math.round(performance.now() - start)
      log.info({ id, route: loggedRoute(path, status), status, ms })
    })
    next()
  }
}

function setHeaders(https: boolean): RequestHandler {
  const headers = commonHeaders(https)
  return (_request, response, next) => {
    response.set(headers)
    next()
  }
}

/** A refused request becomes a visit of the page that says why. */
const refuse: RequestHandler = (request, response, next) => {
  const refusal = refusalOf(request)
  if (!refusal) {
    // Remix would judge by it once more, with an empty 500, and knows nothing
    // of `Sec-Fetch-Site` or of a proxy that rewrites `Host`.
    delete request.headers.origin
    return next()
  }
  const forPrograms = isForPrograms(request.path)
  request.resume()
  if (refusal.status === 405) {
    response.set('Allow', allowedAt(request.path))
  }
  if (refusal.status === 413) response.set('Connection', 'close')
  if (forPrograms) return sendSentence(response, refusal)

  response.locals.refusal = refusal
  request.method = 'GET'
  next()
}

/**
 * Remix's data without a page is for scripts, and the site has none. The
 * address is read as Remix reads it: `request.query` ends after 1,000 names.
 */
const hideData: RequestHandler = (request, response, next) => {
  const url = `http://localhost${request.originalUrl}`
  if (!URL.canParse(url)) return next()
  const { pathname, searchParams } = new URL(url)
  const isData = pathname.endsWith('.data') || pathname === '/__manifest'
  const asksForData = searchParams.has('_data') || searchParams.has('_routes')
  if (!isData && !asksForData) return next()
  sendSentence(response, new PageNotFound())
}

/**
 * The router warns with the address that it could not decode or had to mend:
 * what a visitor typed. Our own lines are the log's, which holds none of it.
 */
function quietRouter(): void {
  console.warn = () => {}
}

function sendSentence(
  response: Response,
  { status, message }: { status: number; message: string },
): void {
  response.set(plainData)
  response.status(status).type('text/plain').send(`${message}\n`)
}

/** What no page could answer: one sentence, nothing of what happened. */
function lastResort({ log }: Services): ErrorRequestHandler {
  // Express knows it by its four parameters.
  // eslint-disable-next-line @typescript-eslint/no-unused-vars
  return (error: unknown, _request, response, _next) => {
    if (response.headersSent || response.destroyed) {
      return void response.destroy()
    }
    if (error instanceof TypeError && error.message.includes('URL')) {
      const message = 'This address or its host cannot be read.'
      return sendSentence(response, { status: 400, message })
    }
    const id = response.locals.requestId as string
    log.error({ id, err: error })
    const message = `Something went wrong on our side. Its number: ${id}`
    sendSentence(response, { status: 500, message })
  }
}

/** Hashed files for a year, two files by name, and nothing else from disk. */
function serveAssets(assets: Pages['assets']): RequestHandler {
  if ('middleware' in assets) return assets.middleware
  const byName = express.static(assets.folder, { index: false })
  const hashed = express.static(`${assets.folder}/assets`, {
    immutable: true,
    maxAge: ONE_YEAR,
    index: false,
    fallthrough: true,
  })
  const app = express.Router()
  app.get('/favicon.svg', byName)
  app.use('/assets', hashed)
  return app
}
