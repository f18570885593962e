import { type AddressInfo, createServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** What a client does before the server speaks, the last two with data. */
export type Step =
  'connect' | 'EHLO' | 'MAIL' | 'RCPT' | 'DATA' | 'first bytes' | '.'

/** An answer; or the line is broken or ended, or nothing is ever said. */
export type Act =
  { say: string } | { say: string; ms: number } | 'drop' | 'end' | 'mute'

const usual: Record<Exclude<Step, 'first bytes'>, string> = {
  connect: '220 mx.example',
  EHLO: '250 mx.example',
  MAIL: '250 ok',
  RCPT: '250 ok',
  DATA: '354 go on',
  '.': '250 taken',
}

/**
 * Speaks SMTP as scripted. `said` are the commands of the client, `whole` the
 * messages of which the end came in, `lines` how many connections there were.
 */
export async function aScriptedServer(script: Partial<Record<Step, Act>> = {}) {
  const said: string[] = []
  const whole: string[] = []
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    serve(socket, { script, said, whole })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    return new Promise((done) => server.close(() => done()))
  })
  const { port } = server.address() as AddressInfo
  const smtpUrl = `smtp://127.0.0.1:${port}`
  return { said, whole, script, smtpUrl, lines: () => sockets.size }
}

type Log = {
  script: Partial<Record<Step, Act>>
  said: string[]
  whole: string[]
}

function serve(socket: Socket, { script, said, whole }: Log): void {
  let seen = ''
  let isInData = false
  const actAt = (step: Exclude<Step, 'first bytes'>): Act =>
    script[step] ?? { say: usual[step] }
  const act = (step: Exclude<Step, 'first bytes'>) => {
    const what = actAt(step)
    if (what === 'drop') return void socket.resetAndDestroy()
    if (what === 'end') return void socket.end()
    if (what === 'mute') return
    const answer = () => socket.write(`${what.say}\r\n`)
    if ('ms' in what) setTimeout(answer, what.ms)
    else answer()
  }
  const asksForText = () => {
    const what = actAt('DATA')
    return typeof what === 'object' && what.say.startsWith('354')
  }
  const hear = () => {
    if (isInData) {
      if (script['first bytes'] === 'drop') return void socket.resetAndDestroy()
      const end = seen.indexOf('\r\n.\r\n')
      if (end < 0) return
      whole.push(seen.slice(0, end))
      seen = seen.slice(end + 5)
      isInData = false
      act('.')
    }
    for (let end = seen.indexOf('\r\n'); end >= 0 && !isInData;) {
      const line = seen.slice(0, end)
      seen = seen.slice(end + 2)
      said.push(line)
      const step = line.slice(0, 4).toUpperCase() as 'EHLO'
      isInData = line === 'DATA' && asksForText()
      act(step in usual ? step : 'EHLO')
      end = seen.indexOf('\r\n')
    }
  }
  socket.on('error', () => {})
  socket.setEncoding('utf8').on('data', (text: string) => {
    seen += text
    hear()
  })
  act('connect')
}
