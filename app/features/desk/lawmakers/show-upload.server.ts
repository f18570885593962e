import { parseForm } from '#app/http/form.ts'
import type { Services } from '#app/services.server.ts'
import { DeskRefused } from '../../accounts/errors.ts'
import type { SignedIn } from '../../accounts/signed-in.ts'
import type { ChamberChange } from '../../lawmakers/compare-list.ts'
import { digestOf } from '../../lawmakers/import.server.ts'
import { previewImport } from '../../lawmakers/preview-import.server.ts'
import { readImport } from '../../lawmakers/read-import.ts'
import {
  changesOf,
  countsOf,
  type ReportPart,
  reportParts,
} from '../../lawmakers/report-words.ts'
import { formatWords, uploadForm } from './import-form.ts'
import { refusedInWords } from './refused-in-words.ts'
import { findUpload, type Upload } from './uploads.server.ts'

const MOST_LINES = 100
const MOST_NAMES = 10

/** What a kept list holds, and what storing it would change now. */
export type UploadView = {
  country: string
  source: string
  licence: string
  format: string
  encoding: string
  asOf: string
  /** Their names, at most 10 of them. */
  files: string[]
  fileCount: number
  counts: [name: string, count: number][]
  changes: (Pick<ChamberChange, 'name' | 'slug'> & {
    counts: [name: string, count: number][]
  })[]
  parts: (ReportPart & { more: number })[]
  /** Of the changes: who agrees says to which. */
  digest: string
  madeAt: Date
}

/** @throws DeskNotFound when it is not kept for this campaigner */
export async function showUpload(
  services: Pick<Services, 'db' | 'now'>,
  by: SignedIn,
  id: string,
): Promise<UploadView> {
  const upload = await findUpload(services, by, id)
  const { about, list, encoding } = await readUpload(upload)
  const changes = await refusedInWords(() =>
    previewImport(services, about.country, list.chambers),
  )
  return {
    ...about,
    format: formatWords[list.format],
    encoding,
    asOf: list.asOf,
    files: upload.files.slice(0, MOST_NAMES).map(({ name }) => name),
    fileCount: upload.files.length,
    counts: countsOf(list.report),
    changes: changes.map((change) => ({
      name: change.name,
      slug: change.slug,
      counts: changesOf(change),
    })),
    parts: reportParts(list, changes).map(({ title, lines }) => ({
      title,
      lines: lines.slice(0, MOST_LINES),
      more: Math.max(0, lines.length - MOST_LINES),
    })),
    digest: digestOf(changes),
    madeAt: upload.madeAt,
  }
}

/** As it was read on the day on which it was kept. */
export async function readUpload({
  files,
  given,
}: Pick<Upload, 'files' | 'given'>) {
  const today = given.today!
  const form = parseForm(uploadForm(today), Object.entries(given))
  // It was read when it was kept, by a program that took other words.
  if (!form.ok) throw new DeskRefused('Choose this list again, please.')
  const { timeZone } = form.value
  const read = await refusedInWords(async () =>
    readImport(files, form.value, today),
  )
  return { ...read, timeZone }
}
