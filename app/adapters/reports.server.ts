import type { AddressInfo } from 'node:net'
import { domainToASCII } from 'node:url'
import {
  SMTPServer,
  type SMTPServerDataStream,
  type SMTPServerSession,
} from 'smtp-server'
import { readReport, type Report } from './read-report.server.ts'

const LIMITS = {
  /** Far above a bounce that quotes a letter of 4,000 characters whole. */
  bytes: 512 * 1024,
  /** Of a command; RFC 5321 §4.5.3.1.4 wants 512, extensions a little more. */
  commandBytes: 2_048,
  clients: 20,
  /** At one address; a provider's bounces come from few. */
  clientsOfOne: 5,
  /** Letters leave slower than this; bounces from signers come again later. */
  mailsAMinute: 120,
  /** From one address, so that a stranger's tags are not all that is taken. */
  recipientsOfOneAMinute: 30,
  idleMs: 60_000,
  /** Of one connection, also when a byte comes now and then. */
  longestMs: 5 * 60_000,
}
const MINUTE_MS = 60_000
const CLOSE_MS = 1_000

/** 130 random bits; some servers change the case of what is before the `@`. */
const RETURN_PATH = /^r-([a-z2-7]{26})$/i

export type Reports = { port: number; close(): Promise<void> }

type Given = {
  host: string
  /** 0: any that is free. */
  port: number
  /** Of the return paths; the server's name is the first. */
  domains: string[]
  /** When it throws, the other server hears 451 and tries again later. */
  onReport(given: { tag: string; report: Report }): Promise<void>
  now: () => Date
  log: { warn(fields: object, message: string): void }
  limits?: Partial<typeof LIMITS>
}

/**
 * An SMTP server for mail to return paths, `r-<tag>@domain`, and to nothing
 * else. It says 250 only when `onReport` is done. It relays nothing and sends
 * nothing: who reports hears on the same connection what became of it. Addresses
 * are neither logged nor kept; IPs are not logged, and kept in memory for a
 * minute.
 */
export async function startReports(given: Given): Promise<Reports> {
  const limits = { ...LIMITS, ...given.limits }
  const guests = countGuests(limits.clientsOfOne)
  const mayName = limitRate(limits.recipientsOfOneAMinute, given.now)
  const mayTake = limitRate(limits.mailsAMinute, given.now)
  const server = new SMTPServer({
    name: given.domains[0],
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: limits.bytes,
    rejectOversized: true,
    maxClients: limits.clients,
    maxRecipients: 1,
    maxCommandLength: limits.commandBytes,
    socketTimeout: limits.idleMs,
    closeTimeout: CLOSE_MS,
    logger: false,
    onConnect: (session, answer) => answer(guests.enter(session)),
    onClose: guests.leave,
    onRcptTo({ address }, { remoteAddress }, answer) {
      if (tagOf(address, given.domains) === undefined) {
        return answer(refusal(550, 'Only delivery reports are taken here.'))
      }
      answer(mayName(remoteAddress) ? null : tooMany())
    },
    onData(stream, session, answer) {
      take(stream, session, given, mayTake).then(() => answer(), answer)
    },
  })
  server.server.on('connection', (socket) => {
    const end = setTimeout(() => socket.destroy(), limits.longestMs).unref()
    socket.once('close', () => clearTimeout(end))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(given.port, given.host, resolve)
  })
  // A client that hangs up in the middle of a mail is no reason to stop.
  server.on('error', () => undefined)

  const { port } = server.server.address() as AddressInfo
  return {
    port,
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

/** Rejects unless the report was stored, or the mail is too large anyway. */
async function take(
  stream: SMTPServerDataStream,
  session: SMTPServerSession,
  { domains, onReport, log }: Given,
  mayTake: (what: string) => boolean,
): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) {
    if (stream.sizeExceeded) chunks.length = 0
    else chunks.push(chunk)
  }
  if (stream.sizeExceeded) return // answered with 552
  if (!mayTake('mail')) throw tooMany()

  const tag = tagOf(session.envelope.rcptTo[0]!.address, domains)!
  try {
    await onReport({ tag, report: await readReport(Buffer.concat(chunks)) })
  } catch (err) {
    log.warn({ err }, 'a report about a mail was not stored')
    throw refusal(451, 'The report could not be stored, later please.')
  }
}

function tagOf(address: string, domains: string[]): string | undefined {
  const at = address.lastIndexOf('@')
  const given = domainToASCII(address.slice(at + 1)) // as it is mailed
  if (!domains.some((one) => given === domainToASCII(one))) return undefined
  return RETURN_PATH.exec(address.slice(0, at))?.[1]!.toLowerCase()
}

/** What the other server reads; so it says nothing about ours. */
function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode })
}

function tooMany(): Error {
  return refusal(451, 'Too many reports, later please.')
}

/** Who is here, by address, and only as long as they are. */
function countGuests(most: number) {
  const here = new Map<string, Set<string>>()
  return {
    enter({ remoteAddress, id }: SMTPServerSession): Error | null {
      const ids = here.get(remoteAddress) ?? new Set()
      if (ids.size >= most) return refusal(421, 'Too many connections.')
      here.set(remoteAddress, ids.add(id))
      return null
    },
    leave({ remoteAddress, id }: SMTPServerSession): void {
      const ids = here.get(remoteAddress)
      ids?.delete(id)
      if (ids?.size === 0) here.delete(remoteAddress)
    },
  }
}

/** At most so many in a minute for each key; what is refused does not count. */
function limitRate(most: number, now: () => Date) {
  const taken = new Map<string, number[]>()
  return (key: string): boolean => {
    const since = now().getTime() - MINUTE_MS
    const recent = (taken.get(key) ?? []).filter((moment) => moment > since)
    const mayTake = recent.length < most
    if (mayTake) recent.push(now().getTime())
    taken.delete(key) // so that those in front are the oldest
    for (const [other, moments] of taken) {
      if (moments.at(-1)! > since) break
      taken.delete(other)
    }
    taken.set(key, recent)
    return mayTake
  }
}
