import { FormUnreadable, UploadBusy, WrongContentType } from './errors.ts'
import { typedValues } from './form.ts'
import { readForm } from './read-form.server.ts'

/** A whole legislature of Open States is a file for each of 424 members. */
const MOST_PARTS = 1_000

export type PostedFile = { name: string; bytes: Uint8Array }

type Posted = { values: Record<string, string>; files: PostedFile[] }

let isReading = false

/**
 * A posted form with files. How long it may be is said before
 * (guard.server.ts): it is in memory as a whole, so a process reads one at a
 * time.
 *
 * @param field the one with the files; other files are not looked at
 * @returns what was typed, and the files that were chosen, also empty ones
 * @throws UploadBusy while another one is read
 * @throws FormUnreadable when it is cut off, garbled, or has very many parts
 */
export async function readFiles(
  request: Request,
  field: string,
): Promise<Posted> {
  if (isReading) throw new UploadBusy()
  isReading = true
  try {
    return await readOne(request, field)
  } finally {
    isReading = false
  }
}

async function readOne(request: Request, field: string): Promise<Posted> {
  const form = await readForm(await withFewParts(request))
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

/** The same form, once its parts are counted: each of them costs far more. */
async function withFewParts(request: Request): Promise<Request> {
  const type = request.headers.get('content-type') ?? ''
  // RFC 2046, section 5.1.1: at most 70 signs, quoted where they need it.
  const [, quoted, plain] =
    /^multipart\/form-data;.*\bboundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(
      type,
    ) ?? []
  const boundary = quoted ?? plain
  if (!boundary) throw new WrongContentType()
  const body = await request.arrayBuffer().catch(() => {
    throw new FormUnreadable()
  })
  if (hasMany(Buffer.from(body), `--${boundary}`)) throw new FormUnreadable()
  const { url, method, headers } = request
  return new Request(url, { method, headers, body })
}

function hasMany(body: Buffer, delimiter: string): boolean {
  let at = -1
  // One more ends the last part.
  for (let parts = 0; parts <= MOST_PARTS + 1; parts++) {
    at = body.indexOf(delimiter, at + 1)
    if (at < 0) return false
  }
  return true
}
