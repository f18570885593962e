import { existsSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Stoppers } from '../main.server.ts'
import { PlainError } from '../plain-error.ts'

type Chunks = AsyncIterable<string> | Iterable<string>

/**
 * Writes a file that only its owner can read, whole or not at all: under
 * another name first, which is removed whatever goes wrong, Ctrl+C included.
 *
 * @throws PlainError when it is there already, or cannot be written
 * @throws what `chunks` throws
 */
export async function writeWhole(
  file: string,
  chunks: Chunks,
  stoppers: Stoppers,
): Promise<void> {
  refuseExisting(file)
  const part = `${file}.part`
  const handle = await open(part, 'wx', 0o600).catch((error) => {
    throw explained(error, part)
  })
  let isOurs = true
  const remove = async () => {
    if (isOurs) await rm(part, { force: true })
    isOurs = false
  }
  stoppers.push(remove)
  try {
    try {
      await handle.writeFile(chunks)
      await handle.sync()
    } finally {
      await handle.close()
    }
    refuseExisting(file)
    await rename(part, file)
    isOurs = false
    await syncFolder(dirname(file))
  } catch (error) {
    await remove()
    throw explained(error, file)
  }
}

function refuseExisting(file: string): void {
  if (!existsSync(file)) return
  throw new PlainError(`${file} is there already, and is not overwritten.`)
}

/** The new name is on the disk too; Windows knows no such thing. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

/** Errors of files as sentences, all others as they are. */
export function explained(error: unknown, file: string): unknown {
  const { code, syscall } = error as NodeJS.ErrnoException
  if (!code || !syscall) return error
  const sentences: Record<string, string> = {
    ENOENT: `${file}: there is no such file or folder.`,
    EISDIR: `${file} is a folder.`,
    EACCES: `${file}: this is not allowed to you.`,
    EROFS: `${file}: nothing can be written there.`,
    EEXIST: `${file} is there already, and is not overwritten. If it is left from a run that was cut off, delete it.`,
    ENOSPC: `There is no room for ${file}. Nothing was left behind.`,
    EDQUOT: `There is no room for ${file}. Nothing was left behind.`,
    EFBIG: `${file} became larger than is allowed here. Nothing was left behind.`,
  }
  return sentences[code] ? new PlainError(sentences[code]) : error
}

/**
 * Writes to the standard output, no faster than it is read.
 *
 * @throws PlainError when it takes no more
 */
export async function writeOut(chunks: AsyncIterable<string>): Promise<void> {
  for await (const chunk of chunks) {
    await new Promise<void>((resolve, reject) => {
      process.stdout.write(chunk, (error) => {
        if (!error) return resolve()
        reject(new PlainError(`The output takes no more: ${error.message}`))
      })
    })
  }
}
