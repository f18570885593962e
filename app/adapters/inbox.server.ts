import { randomBytes } from 'node:crypto'
import { chmod, mkdir, open, rename, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import {
  SMTPServer,
  type SMTPServerDataStream,
  type SMTPServerSession,
} from 'smtp-server'

const MAX_BYTES = 2 * 1024 * 1024
const CLOSE_MS = 1_000

/**
 * A real SMTP server for trying out: takes every mail from this machine and
 * writes one `.eml` file per mail into `dir`. Several programs may share the
 * folder. A mail is acknowledged when its file is complete on the disk.
 */
export async function startInbox(options: {
  dir: string
  now?: () => Date
}): Promise<{ smtpUrl: string; close(): Promise<void> }> {
  const { dir, now = () => new Date() } = options
  await mkdir(dir, { recursive: true })
  await chmod(dir, 0o700)

  const server = new SMTPServer({
    name: 'inbox.localhost',
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: MAX_BYTES,
    rejectOversized: true,
    closeTimeout: CLOSE_MS,
    logger: false,
    onData(stream, session, answer) {
      store(stream, session, { dir, now }).then(() => answer(), answer)
    },
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  // A client that hangs up in the middle of a mail is no reason to stop.
  server.on('error', () => undefined)

  const { port } = server.server.address() as AddressInfo
  return {
    smtpUrl: `smtp://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

/** A rejection becomes a 450: the sender keeps the mail and tries again. */
async function store(
  stream: SMTPServerDataStream,
  session: SMTPServerSession,
  { dir, now }: { dir: string; now: () => Date },
): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) {
    if (!stream.sizeExceeded) chunks.push(chunk)
  }
  if (stream.sizeExceeded) return

  const at = now()
  const to = session.envelope.rcptTo.map(({ address }) => address).join(', ')
  const head = [
    `X-Envelope-To: ${to}`,
    `Received: by inbox.localhost with SMTP; ${at.toUTCString()}`,
    '',
  ].join('\r\n')
  const mail = Buffer.concat([Buffer.from(head), ...chunks])
  await writeWhole(dir, nextName(at), mail)
}

/** Readers see the whole file or none, also after a kill. */
async function writeWhole(
  dir: string,
  name: string,
  mail: Buffer,
): Promise<void> {
  const unfinished = join(dir, `${name}.part`)
  try {
    const file = await open(unfinished, 'wx', 0o600)
    try {
      await file.writeFile(mail)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(unfinished, join(dir, `${name}.eml`))
  } catch {
    await rm(unfinished, { force: true })
    throw new Error('The inbox could not store this mail.')
  }
}

let last = ''
let sameMoment = 0

/** Sorts by time, also within a millisecond; the reader knows this format. */
function nextName(at: Date): string {
  const moment = at.toISOString().replace(/[-:.]/g, '')
  sameMoment = moment === last ? sameMoment + 1 : 0
  last = moment
  const order = String(sameMoment).padStart(4, '0')
  return `${moment}-${order}-${randomBytes(6).toString('hex')}`
}
