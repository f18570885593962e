import { chmod, mkdir, open, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'

const PAUSE_MS = 200

/** Makes the folder if it is missing; nobody else may look into it. */
export async function openFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  await chmod(folder, 0o700)
}

/** The text of a file in the folder, or nothing where there is none. */
export async function readKept(
  folder: string,
  name: string,
): Promise<string | undefined> {
  try {
    return await readFile(join(folder, name), 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Readers see the whole file or the one before it, also after a kill. */
export async function writeKept(
  folder: string,
  name: string,
  text: string,
): Promise<void> {
  const unfinished = join(folder, `${name}.part`)
  const file = await open(unfinished, 'w', 0o600)
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(unfinished, join(folder, name))
}

/** Writes what `write` writes, soon after a change but not at each one. */
export function keepUp(write: () => Promise<void>) {
  let timer: NodeJS.Timeout | undefined
  let writing = Promise.resolve()

  function writeNow(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    // One that failed is told once, and stops none after it.
    writing = writing.catch(() => {}).then(write)
    return writing
  }

  return {
    changed(): void {
      timer ??= setTimeout(() => {
        writeNow().catch((error: unknown) => console.error(error))
      }, PAUSE_MS)
    },
    /** Writes a last time. */
    close: writeNow,
  }
}
