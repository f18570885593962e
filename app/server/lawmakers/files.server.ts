import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type GivenFile,
  MOST_LIST_BYTES,
} from '#app/features/lawmakers/read/record.ts'
import { PlainError } from '../plain-error.ts'

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
    if (bytes > MOST_LIST_BYTES) {
      const most = MOST_LIST_BYTES / 1024 / 1024
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
