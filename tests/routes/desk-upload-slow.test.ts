import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { type DeskPerson, signedIn } from '#tests/support/desk.ts'
import { textOf } from '#tests/support/html.ts'
import { useServices } from '#tests/support/services.ts'
import { visit } from '#tests/support/visit.ts'
import { useWeb } from '#tests/support/web.ts'

const services = useServices()
const web = useWeb(services)
const path = '/desk/lawmakers/import'
const type = 'multipart/form-data; boundary=x'
const body = '--x\r\nContent-Disposition: form-data; name="country"\r\n\r\nHU'
const end = '\r\n--x--\r\n'
let editor: DeskPerson

beforeAll(async () => {
  editor = await signedIn(services, 'editor')
})

/** A form of which the end does not come. */
async function slowly(): Promise<Socket> {
  const { hostname, port, host } = new URL(web.origin)
  const socket = connect(Number(port), hostname)
  onTestFinished(() => void socket.destroy())
  const head = [
    `POST ${path} HTTP/1.1`,
    `Host: ${host}`,
    `Cookie: ${editor.cookie}`,
    `Content-Type: ${type}`,
    `Content-Length: ${body.length + end.length}`,
    'Connection: close',
  ]
  socket.write(`${head.join('\r\n')}\r\n\r\n${body}`)
  await once(socket, 'connect')
  return socket
}

function whole() {
  const headers = { Cookie: editor.cookie, 'Content-Type': type }
  return visit(web.origin + path, {
    ...{ method: 'POST', body: body + end },
    headers: { ...headers, 'Content-Length': body.length + end.length },
  })
}

test('who sends a list slowly holds up nobody', async () => {
  const slow = await slowly()
  // It is being read: its answer to the other comes after.
  const { status, text } = await whole()
  expect(status).toBe(422)
  expect(textOf(text)).toContain('Choose the file or files of the list')
  slow.destroy()
})

test('a list that has not arrived after three minutes is refused', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  const asked = vi.spyOn(globalThis, 'setTimeout')
  const slow = await slowly()
  let answer = ''
  slow.on('data', (part) => (answer += String(part)))
  // The database has timers too, which must not run out.
  const isArriving = () => asked.mock.calls.some(([, ms]) => ms === 180_000)
  await vi.waitFor(() => expect(isArriving()).toBe(true), 10_000)
  await vi.advanceTimersByTimeAsync(179_000)
  expect(answer).toBe('')
  await vi.advanceTimersByTimeAsync(1_000)
  await once(slow, 'close')
  expect(answer).toMatch(/^HTTP\/1.1 400 /)
  expect(textOf(answer)).toContain('did not arrive within three minutes')
})
