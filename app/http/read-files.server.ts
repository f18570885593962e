import {
  FormUnreadable,
  UploadBusy,
  UploadSlow,
  WrongContentType,
} from './errors.ts'
import { typedValues } from './form.ts'
import { readForm } from './read-form.server.ts'

/** A whole legislature of Open States is a file for each of 424 members. */
const MOST_PARTS = 1_000

export type PostedFile = { name: string; bytes: Uint8Array }

type Posted = { values: Record<string, string>; files: PostedFile[] }

/** Each is in memory as a whole, with what it is read into. */
const MOST_AT_ONCE = 4
/** Who needs longer sends less at once, or from a faster line. */
const ARRIVAL_MS = 3 * 60_000

let held = 0
/** Settles when what was to be read before is read. */
let turn: Promise<unknown> = Promise.resolve()

/**
 * A posted form with files. How long it may be is said before
 * (guard.server.ts): it is in memory as a whole, so a process takes few at a
 * time, and of those that have arrived it reads one after the other. Who sends
 * slowly holds up nobody else.
 *
 * @param field the one with the files; other files are not looked at
 * @returns what was typed, and the files that were chosen, also empty ones
 * @throws UploadBusy while four others arrive or are read
 * @throws UploadSlow when it has not arrived within three minutes
 * @throws FormUnreadable when it is cut off, garbled, or has very many parts
 */
export async function readFiles(
  request: Request,
  field: string,
): Promise<Posted> {
  const boundary = boundaryOf(request)
  if (held >= MOST_AT_ONCE) throw new UploadBusy()
  held++
  try {
    const body = await arrive(request)
    if (hasMany(body, `--${boundary}`)) throw new FormUnreadable()
    // By this one and no other: what was counted is what is read.
    const headers = {
      'Content-Type': `multipart/form-data; boundary="${boundary}"`,
    }
    const { url, method } = request
    const arrived = new Request(url, { method, headers, body })
    const read = turn.then(() => readOne(arrived, field))
    turn = read.catch(() => {}) // told to whom it concerns
    return await read
  } finally {
    held--
  }
}

async function readOne(request: Request, field: string): Promise<Posted> {
  const form = await readForm(request)
  const files = form
    .getAll(field)
    .filter((one) => typeof one !== 'string')
    // Of a field without a file browsers send one without name and content.
    .filter(({ name, size }) => name !== '' || size > 0)
  return {
    values: typedValues(form),
    files: await Promise.all(
      files.map(async (file) => ({
        name: file.name,
        bytes: new Uint8Array(await file.arrayBuffer()),
      })),
    ),
  }
}

function boundaryOf({ headers }: Request): string {
  const type = headers.get('content-type') ?? ''
  // RFC 2046, section 5.1.1: at most 70 of these, quoted where they need it.
  const [, quoted, plain] =
    /^multipart\/form-data;.*\bboundary=(?:"([\w'()+,./:=? -]{1,70})"|([\w'()+,./:=?-]{1,70}))/i.exec(
      type,
    ) ?? []
  const boundary = quoted ?? plain
  if (!boundary) throw new WrongContentType()
  return boundary
}

async function arrive({ body }: Request): Promise<Buffer<ArrayBuffer>> {
  const kept: { chunks?: Uint8Array[] } = { chunks: [] }
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new UploadSlow()), ARRIVAL_MS)
  })
  try {
    await Promise.race([collect(body, kept), late])
    return Buffer.concat(kept.chunks!)
  } finally {
    clearTimeout(timer)
    // Its sender reads no answer before all is sent: the rest is let go.
    kept.chunks = undefined
  }
}

async function collect(
  body: Request['body'],
  kept: { chunks?: Uint8Array[] },
): Promise<void> {
  const reader = body?.getReader()
  try {
    for (;;) {
      const part = await reader?.read()
      if (!part?.value) return
      kept.chunks?.push(part.value)
    }
  } catch {
    throw new FormUnreadable()
  }
}

/** Each part costs far more than its bytes. */
function hasMany(body: Buffer, delimiter: string): boolean {
  let at = -1
  // One more ends the last part.
  for (let parts = 0; parts <= MOST_PARTS + 1; parts++) {
    at = body.indexOf(delimiter, at + 1)
    if (at < 0) return false
  }
  return true
}
