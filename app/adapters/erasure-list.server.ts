import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { type FileHandle, link, open, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

/** A signature that is to be gone from every copy of the database. */
export type Erasure = {
  kind: 'erased' | 'withdrawn'
  /** UUID: `first_id`, by which also older copies know it. */
  signature: string
}

/** A list of erasures outside the database, so that no backup undoes them. */
export type ErasureList = {
  /** UUID in the first line of the file: tells one list from another. */
  id: string
  /** On the disk when it resolves (fsync). */
  append(erasure: Erasure): Promise<void>
  /** All of them, in the order in which they came. */
  read(): Promise<Erasure[]>
}

const first = /^\{"erasures":"([0-9a-f-]{36})"\}$/
const entry =
  /^\{"kind":"(erased|withdrawn)","signature":"([0-9a-f-]{36})","day":"[0-9-]{10}"\}$/

/** The file is no list of erasures, or not the one that belongs here. */
export class ErasureListError extends Error {}

/**
 * Opens the list, or begins one. A file of lines, JSON each: the list's id,
 * then kind, signature and day. Several processes may append at once: a line
 * is one write to a file opened for appending (POSIX write(2), O_APPEND).
 *
 * @throws ErasureListError when the file is something else, or others can
 *   write it
 */
export async function openErasureList(
  file: string,
  now: () => Date,
): Promise<ErasureList & { close(): Promise<void> }> {
  await begin(file)
  const handle = await open(file, 'a+', 0o600)
  const id = await idIn(handle, file).catch(async (error: unknown) => {
    await handle.close()
    throw error
  })
  return {
    id,
    async append({ kind, signature }) {
      const day = now().toISOString().slice(0, 10)
      // A line that a power cut tore must not swallow this one: it ends here.
      const torn = (await endsWithin(handle)) ? '\n' : ''
      const line = JSON.stringify({ kind, signature, day })
      await handle.appendFile(`${torn}${line}\n`)
      await handle.datasync()
    },
    async read() {
      const lines = (await linesOf(handle)).slice(1)
      return lines.flatMap((line) => {
        const [, kind, signature] = entry.exec(line) ?? []
        // A torn line was never answered: what it meant was not done.
        return kind && signature ? [{ kind, signature } as Erasure] : []
      })
    },
    close: () => handle.close(),
  }
}

/**
 * Made whole or not at all: an empty list, left by a crash or read by another
 * process meanwhile, would be refused. One that is there stays: linking never
 * overwrites.
 */
async function begin(file: string): Promise<void> {
  if (existsSync(file)) return
  const id = randomUUID()
  const whole = `${file}.${id}`
  try {
    const made = await open(whole, 'wx', 0o600)
    await made.writeFile(`${JSON.stringify({ erasures: id })}\n`)
    await made.sync()
    await made.close()
    await link(whole, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    await rm(whole, { force: true })
  }
  const folder = await open(dirname(file), 'r')
  await folder.sync()
  await folder.close()
}

async function idIn(handle: FileHandle, file: string): Promise<string> {
  const { mode } = await handle.stat()
  if (process.platform !== 'win32' && (mode & 0o022) !== 0) {
    throw new ErasureListError(`Others can write ${file}: run chmod 600 on it.`)
  }
  const [head = ''] = await linesOf(handle)
  const id = first.exec(head)?.[1]
  if (!id) throw new ErasureListError(`${file} is no list of erasures.`)
  return id
}

async function linesOf(handle: FileHandle): Promise<string[]> {
  const { size } = await handle.stat()
  const bytes = Buffer.alloc(size)
  await handle.read(bytes, 0, size, 0)
  return bytes.toString('latin1').split('\n')
}

async function endsWithin(handle: FileHandle): Promise<boolean> {
  const { size } = await handle.stat()
  const last = Buffer.alloc(1)
  await handle.read(last, 0, 1, size - 1)
  return size > 0 && last[0] !== 0x0a
}
