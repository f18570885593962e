import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { MOST_BYTES } from '#app/features/indicators/read-list.ts'
import { PlainError } from '../plain-error.ts'
import { fetchFile, shownAddress } from './fetch-file.server.ts'

export type Source = {
  /** The file's name, by which it is known from then on. */
  name: string
  /** Where it is, as everybody may see it. */
  url: string | null
  bytes: Uint8Array
  /** Whether all of the way to it is in Amnesty International's repositories. */
  isAmnesty: boolean
}

const LONGEST_NAME = 200

/** @throws PlainError for what cannot be had, is no file, or is too large */
export async function readSource(given: string): Promise<Source> {
  if (!/^[a-z][a-z\d+.-]+:\/\//i.test(given)) {
    const bytes = await readLocal(given)
    const name = checkedName(basename(given), given)
    return { name, url: null, bytes, isAmnesty: false }
  }
  const url = URL.parse(given)
  if (!url) throw new PlainError(`This is no address: ${given}`)
  const address = shownAddress(url)
  const name = checkedName(lastPartOf(url), address)
  const { bytes, way } = await fetchFile(url)
  return { name, url: address, bytes, isAmnesty: way.every(isAmnesty) }
}

async function readLocal(path: string): Promise<Uint8Array> {
  try {
    const about = await stat(path)
    if (!about.isFile()) throw new PlainError(`${path} is not a file.`)
    if (about.size > MOST_BYTES) {
      const most = MOST_BYTES / 1024 / 1024
      throw new PlainError(`${path} is larger than ${most} MB.`)
    }
    return await readFile(path)
  } catch (error) {
    if (error instanceof PlainError) throw error
    const { code } = error as NodeJS.ErrnoException
    throw new PlainError(
      code === 'ENOENT'
        ? `There is no file ${path}.`
        : `${path} cannot be read (${code}).`,
    )
  }
}

function lastPartOf({ pathname }: URL): string {
  const part = pathname.slice(pathname.lastIndexOf('/') + 1)
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

function checkedName(name: string, given: string): string {
  const isName = name !== '' && name.length <= LONGEST_NAME
  if (isName && !/\p{C}/u.test(name)) return name
  throw new PlainError(`Its last part is no name of a file: ${given}`)
}

function isAmnesty({ origin, pathname }: URL): boolean {
  const hosts = ['https://github.com', 'https://raw.githubusercontent.com']
  return hosts.includes(origin) && pathname.startsWith('/AmnestyTech/')
}
