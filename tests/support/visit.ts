import { randomUUID } from 'node:crypto'
import {
  type Agent,
  type IncomingHttpHeaders,
  type OutgoingHttpHeaders,
  request,
} from 'node:http'
import { connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

export type Answer = {
  status: number
  headers: IncomingHttpHeaders
  /** Names and values in turn, so that a header sent twice is seen. */
  rawHeaders: string[]
  text: string
  /** Whether an earlier request had opened the connection. */
  reused: boolean
}

type Ask = {
  method?: string
  headers?: OutgoingHttpHeaders
  body?: string | Buffer
  agent?: Agent
}

const URLENCODED = 'application/x-www-form-urlencoded'

/** One request on a connection of its own; follows nothing, unpacks nothing. */
export function visit(
  url: string,
  { method = 'GET', headers = {}, body, agent }: Ask = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(
      url,
      { method, headers, agent: agent ?? false },
      async (answer) => {
        const chunks: Buffer[] = []
        for await (const chunk of answer) chunks.push(chunk as Buffer)
        resolve({
          status: answer.statusCode!,
          headers: answer.headers,
          rawHeaders: answer.rawHeaders,
          text: Buffer.concat(chunks).toString(),
          reused: asked.reusedSocket,
        })
      },
    )
    asked.on('error', reject)
    asked.end(body)
  })
}

export type Fields = string | Record<string, string> | [string, string][]

/** Sends a form as a browser does; text goes as it is. */
export function post(
  url: string,
  fields: Fields = '',
  { headers, ...rest }: Ask = {},
): Promise<Answer> {
  const body = Buffer.from(
    typeof fields === 'string'
      ? fields
      : new URLSearchParams(fields).toString(),
  )
  return visit(url, {
    method: 'POST',
    body,
    headers: {
      'Content-Type': URLENCODED,
      'Content-Length': body.length,
      ...headers,
    },
    ...rest,
  })
}

/** What a person types into the sign form. */
export function typed(given: Record<string, string> = {}) {
  return {
    name: 'Ada Lovelace',
    email: `ada-${randomUUID()}@example.org`,
    country: 'GB',
    ...given,
  }
}

/** Head and body of a posted form, for {@link speak}. */
export function postText(
  origin: string,
  path: string,
  fields: Record<string, string>,
  headers: string[] = [],
): string {
  const body = new URLSearchParams(fields).toString()
  const lines = [
    `POST ${path} HTTP/1.1`,
    `Host: ${new URL(origin).host}`,
    `Content-Type: ${URLENCODED}`,
    `Content-Length: ${body.length}`,
    ...headers,
  ]
  return `${lines.join('\r\n')}\r\n\r\n${body}`
}

const BETWEEN_MS = 40

/**
 * Writes `pieces` to one connection, each as a packet of its own, and gives
 * what came back until the server closed it: ask for `Connection: close`.
 */
export function speak(origin: string, ...pieces: string[]): Promise<string> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname)
    let answer = ''
    socket.setNoDelay().setEncoding('utf8')
    socket.on('data', (text) => (answer += String(text)))
    socket.on('error', reject)
    socket.on('close', () => resolve(answer))
    socket.on('connect', async () => {
      for (const [at, piece] of pieces.entries()) {
        if (at > 0) await wait(BETWEEN_MS)
        socket.write(piece, 'latin1')
      }
    })
  })
}
