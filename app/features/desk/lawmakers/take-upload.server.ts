import { parseForm, type Refused } from '#app/http/form.ts'
import type { PostedFile } from '#app/http/read-files.server.ts'
import type { Services } from '#app/services.server.ts'
import type { SignedIn } from '../../accounts/signed-in.ts'
import { DirectoryRefused, ImportUnclear } from '../../lawmakers/errors.ts'
import { previewImport } from '../../lawmakers/preview-import.server.ts'
import { readImport, refuseUnclear } from '../../lawmakers/read-import.ts'
import { MOST_LIST_BYTES, UnreadableList } from '../../lawmakers/read/record.ts'
import { dayOf } from '../../lawmakers/stale.ts'
import {
  type AskedUpload,
  formatWords,
  NUL,
  uploadFields,
  uploadForm,
} from './import-form.ts'
import { storeUpload } from './uploads.server.ts'

type Posted = { values: Record<string, string>; files: PostedFile[] }

/** Beside which field it is said what a list leaves open. */
const fieldOf: Record<ImportUnclear['about'], string> = {
  country: 'country',
  'other-country': 'country',
  source: 'source',
  licence: 'licence',
  'as-of': 'asOf',
  files: 'files',
}

/**
 * Keeps a list for a look at what it would change, if it can be read and says
 * enough, or else what was typed and why not.
 */
export async function takeUpload(
  services: Pick<Services, 'db' | 'now'>,
  by: SignedIn,
  { values, files }: Posted,
): Promise<{ ok: true; id: string } | Refused> {
  const today = dayOf(services.now())
  const form = parseForm(uploadForm(today), Object.entries(values))
  const fault = faultOf(files)
  if (!form.ok || fault) {
    const problems = {
      ...(fault && { files: fault }),
      ...(!form.ok && form.problems),
    }
    return { ok: false, problems, values }
  }
  try {
    await tryImport(services, files, form.value, today)
  } catch (error) {
    return { ok: false, problems: problemOf(error), values }
  }
  const given = { ...knownFields(values), today }
  return { ok: true, id: await storeUpload(services, by, { files, given }) }
}

/** Whatever else was sent is not kept. */
function knownFields(values: Record<string, string>): Record<string, string> {
  const known = Object.entries(values).filter(([name]) =>
    (uploadFields as readonly string[]).includes(name),
  )
  return Object.fromEntries(known)
}

function faultOf(files: PostedFile[]): string | undefined {
  if (files.length === 0) return 'Choose the file or files of the list.'
  if (files.some(({ name }) => name.includes(NUL))) {
    return 'The name of a file holds a sign that cannot be stored. Rename it.'
  }
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0)
  if (bytes <= MOST_LIST_BYTES) return undefined
  const most = `${MOST_LIST_BYTES / 1024 / 1024} MB`
  return files.length === 1
    ? `${files[0]!.name} is larger than ${most}.`
    : `The files are larger than ${most} together.`
}

async function tryImport(
  services: Pick<Services, 'db'>,
  files: PostedFile[],
  asked: AskedUpload,
  today: string,
): Promise<void> {
  const { about, list } = readImport(files, asked, today)
  if (asked.format && asked.format !== list.format) {
    throw new ImportUnclear(
      'files',
      `This is not what you chose as format, but: ${formatWords[list.format]}.`,
    )
  }
  refuseUnclear(list, asked.asOf)
  await previewImport(services, about.country, list.chambers)
}

/** In a sentence beside its field; whatever else failed goes on. */
function problemOf(error: unknown): Record<string, string> {
  if (error instanceof ImportUnclear) {
    return { [fieldOf[error.about]]: error.message }
  }
  if (error instanceof UnreadableList || error instanceof DirectoryRefused) {
    return { files: error.message }
  }
  throw error
}
