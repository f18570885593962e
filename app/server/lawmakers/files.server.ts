import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { GivenFile } from '#app/features/lawmakers/read/record.ts'
import { PlainError } from '../plain-error.ts'

/** Twice all of Open States, of whose 7,400 files most have 1 to 2 KB. */
const MOST_BYTES = 20 * 1024 * 1024

/**
 * The files that were named; of a folder those in it that are YAML.
 *
 * @throws PlainError for what cannot be read, is empty or too large
 */
export async function readFiles(paths: string[]): Promise<GivenFile[]> {
  const names = (await Promise.all(paths.map(filesOf))).flat()
  const files: GivenFile[] = []
  let bytes = 0
  for (const name of names) {
    bytes += (await about(name)).size
    if (bytes > MOST_BYTES) {
      const most = MOST_BYTES / 1024 / 1024
      throw new PlainError(
        names.length === 1
          ? `${name} is larger than ${most} MB.`
          : `The files are larger than ${most} MB together.`,
      )
    }
    files.push({ name, bytes: await readFile(name) })
  }
  return files
}

/** What is kept of a file, so that it can be told from another edition. */
export function describeFile({ name, bytes }: GivenFile) {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { name: basename(name), sha256 }
}

async function filesOf(path: string): Promise<string[]> {
  if (!(await about(path)).isDirectory()) return [path]
  const names = (await readdir(path)).filter((name) => /\.ya?ml$/.test(name))
  if (names.length === 0) {
    throw new PlainError(`There is no .yml file in the folder ${path}.`)
  }
  return names.sort().map((name) => join(path, name))
}

async function about(path: string) {
  try {
    const found = await stat(path)
    if (found.isFile() || found.isDirectory()) return found
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new PlainError(
      code === 'ENOENT'
        ? `There is no file ${path}.`
        : `${path} cannot be read (${code}).`,
    )
  }
  throw new PlainError(`${path} is neither a file nor a folder.`)
}
