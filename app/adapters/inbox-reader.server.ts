import { open, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import PostalMime, { type Address, decodeWords, type Email } from 'postal-mime'

export type InboxEntry = {
  id: string
  at: Date
  /** The address of the envelope: who would have got it. */
  to: string
  subject: string
  /** Why this mail stays here, in one sentence. */
  notSent?: string
}

export type InboxMail = InboxEntry & {
  from: string
  lang: string
  text: string
  html: string
  /** The web addresses of the text, in order, each once. */
  links: string[]
}

const ID = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z-\d{4}-[0-9a-f]{12}$/
const FILE = /^(.+)\.eml$/
const HEAD_BYTES = 32 * 1024
const BROKEN = 'This mail cannot be read.'

/** The newest first; a folder that does not exist yet is empty. */
export async function listInbox(
  dir: string,
  { limit }: { limit: number },
): Promise<InboxEntry[]> {
  const newest = (await listNames(dir))
    .map((name) => FILE.exec(name)?.[1] ?? '')
    .filter((id) => ID.test(id))
    .sort()
    .reverse()
    .slice(0, limit)

  const entries: InboxEntry[] = []
  for (const id of newest) {
    const start = await readBytes(join(dir, `${id}.eml`), HEAD_BYTES)
    if (!start) continue // deleted since the folder was read
    const end = start.indexOf('\r\n\r\n')
    const head = end < 0 ? start : start.subarray(0, end)
    entries.push(describe(id, await parse(head)))
  }
  return entries
}

/** Nothing for an id that is malformed or has no file. */
export async function readInboxMail(
  dir: string,
  id: string,
): Promise<InboxMail | undefined> {
  if (!ID.test(id)) return undefined
  const bytes = await readBytes(join(dir, `${id}.eml`))
  if (!bytes) return undefined

  const mail = await parse(bytes)
  const text = mail?.text ?? ''
  return {
    ...describe(id, mail),
    from: format(mail?.from),
    lang: header(mail, 'content-language') ?? '',
    text,
    html: mail?.html ?? '',
    links: linksOf(text),
  }
}

function describe(id: string, mail: Email | undefined): InboxEntry {
  const to = header(mail, 'x-envelope-to') ?? format(mail?.to?.[0])
  const subject = mail?.subject ?? ''
  return {
    id,
    at: new Date(id.replace(ID, '$1-$2-$3T$4:$5:$6.$7Z')),
    to,
    subject: to ? subject : BROKEN,
    notSent: header(mail, 'x-moratorium-not-sent'),
  }
}

function header(mail: Email | undefined, key: string): string | undefined {
  const found = mail?.headers.find((line) => line.key === key)
  return found && decodeWords(found.value)
}

function format(address: Address | undefined): string {
  const { name = '', address: plain = '' } = address ?? {}
  return name && plain ? `${name} <${plain}>` : plain
}

/** Characters that steer the direction of writing are around, not in links. */
const LINK = /https?:\/\/[^\s<>"\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gi
const END_OF_SENTENCE = /[.,;:!?)\]}'”»’،؛؟]+$/

function linksOf(text: string): string[] {
  const found = text.match(LINK) ?? []
  return [...new Set(found.map((link) => link.replace(END_OF_SENTENCE, '')))]
}

/** Missing is nothing; what cannot be read is empty, and is told as such. */
async function readBytes(
  path: string,
  most?: number,
): Promise<Buffer | undefined> {
  try {
    if (most === undefined) return await readFile(path)
    const file = await open(path)
    try {
      const { buffer, bytesRead } = await file.read({
        buffer: Buffer.alloc(most),
        position: 0,
      })
      return buffer.subarray(0, bytesRead)
    } finally {
      await file.close()
    }
  } catch (error) {
    return isMissing(error) ? undefined : Buffer.alloc(0)
  }
}

async function listNames(dir: string): Promise<string[]> {
  try {
    return await readdir(dir)
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT'
}

/** Nothing for a file that is damaged beyond parsing. */
async function parse(bytes: Buffer): Promise<Email | undefined> {
  return PostalMime.parse(bytes).catch(() => undefined)
}
