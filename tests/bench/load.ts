import { connect, type Socket } from 'node:net'

/** What one request is, whole, as it goes over the wire. */
export type NextRequest = () => Buffer | undefined

export type Load = {
  seconds: number
  answered: number
  /** status → how many */
  statuses: Record<string, number>
  /** Milliseconds from sending to answer. */
  p50: number
  p99: number
}

/**
 * Sends requests over `connections` keep-alive connections, one at a time on
 * each, until there are no more. Raw sockets, because a client that parses
 * takes the processor from the server that it measures.
 */
export async function load(
  port: number,
  connections: number,
  next: NextRequest,
): Promise<Load> {
  const times: number[] = []
  const statuses: Record<string, number> = {}
  const start = performance.now()
  await Promise.all(
    Array.from({ length: connections }, () =>
      runConnection(port, next, (status, ms) => {
        statuses[status] = (statuses[status] ?? 0) + 1
        times.push(ms)
      }),
    ),
  )
  const seconds = (performance.now() - start) / 1000
  times.sort((one, other) => one - other)
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0
  return {
    seconds,
    answered: times.length,
    statuses,
    p50: at(0.5),
    p99: at(0.99),
  }
}

function runConnection(
  port: number,
  next: NextRequest,
  record: (status: string, ms: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket: Socket = connect({ port, host: '127.0.0.1', noDelay: true })
    let sentAt = 0
    let received = ''

    function send(): void {
      const request = next()
      if (!request) {
        socket.destroy()
        return resolve()
      }
      received = ''
      sentAt = performance.now()
      socket.write(request)
    }

    socket.on('connect', send)
    socket.on('error', reject)
    socket.on('close', () => resolve())
    socket.on('data', (chunk) => {
      received += chunk.toString('latin1')
      if (!isWhole(received)) return
      record(received.slice(9, 12), performance.now() - sentAt)
      send()
    })
  })
}

function isWhole(answer: string): boolean {
  const end = answer.indexOf('\r\n\r\n')
  if (end === -1) return false
  const length = /\r\ncontent-length: (\d+)/i.exec(answer)?.[1]
  return length === undefined
    ? answer.endsWith('\r\n0\r\n\r\n')
    : answer.length >= end + 4 + Number(length)
}

/** A form as a browser without script posts it. */
export function post(path: string, body: string): Buffer {
  return Buffer.from(
    `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n` +
      'Sec-Fetch-Site: same-origin\r\n' +
      'Content-Type: application/x-www-form-urlencoded\r\n' +
      `Content-Length: ${body.length}\r\n\r\n${body}`,
  )
}
