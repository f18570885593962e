import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http'
import type { AddressInfo } from 'node:net'
import { isLocalVisit } from '#app/http/local-visit.server.ts'

const MOST_BYTES = 1024 * 1024
const METHODS = new Set(['GET', 'HEAD', 'POST', 'DELETE'])
const STRANGER =
  'The stand-in for Stripe answers visitors on this machine only, and nobody ' +
  'through a proxy.\n'
const TOO_LARGE = 'This is more than the stand-in for Stripe reads (1 MB).\n'
const UNREADABLE = 'The stand-in for Stripe cannot read this request.\n'
const BROKEN = 'The stand-in for Stripe failed. Its terminal says why.\n'

type Handler = (request: Request) => Promise<Response>

/**
 * Listens on this machine, on `port` if it is free, else on any other. Call
 * `answerWith` at once: until then requests wait.
 */
export async function serve(port = 0): Promise<{
  origin: string
  answerWith(handler: Handler): void
  close(): Promise<void>
}> {
  const server = createServer()
  await listen(server, port).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error
    return listen(server, 0)
  })
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answerWith(handler) {
      server.on('request', (request, response) => {
        answer(request, response, handler).catch((error: unknown) => {
          if (!request.complete) return response.destroy() // hung up
          console.error(error)
          if (response.headersSent) response.destroy()
          else say(response, 500, BROKEN)
        })
      })
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve()
    })
  })
}

async function answer(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  handler: Handler,
): Promise<void> {
  if (!isLocalVisit(incoming)) return say(outgoing, 403, STRANGER)
  const body = await readBody(incoming)
  if (!body) return say(outgoing, 413, TOO_LARGE)
  const request = requestOf(incoming, body)
  if (!request) return say(outgoing, 400, UNREADABLE)

  const response = await handler(request)
  outgoing.writeHead(response.status, Object.fromEntries(response.headers))
  outgoing.end(Buffer.from(await response.arrayBuffer()))
}

async function readBody(
  incoming: IncomingMessage,
): Promise<Buffer<ArrayBuffer> | undefined> {
  const chunks: Buffer[] = []
  let length = 0
  // The connection must live on for the refusal.
  for await (const chunk of incoming.iterator({ destroyOnReturn: false })) {
    length += (chunk as Buffer).length
    if (length > MOST_BYTES) {
      incoming.resume()
      return undefined
    }
    chunks.push(chunk as Buffer)
  }
  return Buffer.concat(chunks)
}

function requestOf(
  { method = 'GET', url = '/', headers }: IncomingMessage,
  body: Buffer<ArrayBuffer>,
): Request | undefined {
  const address = `http://${headers.host}${url}`
  if (!METHODS.has(method) || !URL.canParse(address)) return undefined
  const plain = Object.entries(headers).flatMap(([name, value]) =>
    [value ?? []].flat().map((one) => [name, one] as [string, string]),
  )
  const hasBody = method !== 'GET' && method !== 'HEAD'
  return new Request(address, {
    method,
    headers: plain,
    body: hasBody ? body : null,
  })
}

function say(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    // What was not read must not be taken for the next request.
    Connection: 'close',
  })
  response.end(text)
}
