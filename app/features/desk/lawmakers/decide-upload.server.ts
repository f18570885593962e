import type { Services } from '#app/services.server.ts'
import { acting } from '../../accounts/audit.server.ts'
import { DeskRefused } from '../../accounts/errors.ts'
import type { SignedIn } from '../../accounts/signed-in.ts'
import { describeFile } from '../../lawmakers/describe-file.server.ts'
import { DirectoryChanged, DirectoryRefused } from '../../lawmakers/errors.ts'
import { importLawmakers } from '../../lawmakers/import.server.ts'
import { readUpload } from './show-upload.server.ts'
import { tellOfImport } from './tell-of-addresses.server.ts'
import { findUpload, removeUpload, type Upload } from './uploads.server.ts'

type Needed = Pick<Services, 'db' | 'now' | 'mailVault'>

/**
 * Imports a kept list, if that changes what its owner was shown, of which every
 * owner of the desk is told, or discards it.
 *
 * @returns the page that says what came of it
 * @throws DeskNotFound when it is not kept for this campaigner
 * @throws DeskRefused with the sentence of what the directory refuses
 */
export async function decideUpload(
  services: Needed,
  by: SignedIn,
  { id, values }: { id: string; values: Record<string, string> },
): Promise<string> {
  const upload = await findUpload(services, by, id)
  if (values.do === 'import') {
    return importUpload(services, by, { upload, digest: values.digest ?? '' })
  }
  if (values.do !== 'discard') {
    throw new DeskRefused('Nothing was done: press one of the buttons.')
  }
  await acting(services, { by, act: 'lawmakers.discard', subject: id }, () =>
    removeUpload(services, id),
  )
  return '/desk/lawmakers?said=discarded'
}

async function importUpload(
  services: Needed,
  by: SignedIn,
  { upload, digest }: { upload: Upload; digest: string },
): Promise<string> {
  const { about, list, timeZone } = await readUpload(upload)
  const { country } = about
  const files = upload.files.map(describeFile)
  const people = list.chambers.flatMap(({ lawmakers }) => lawmakers).length
  const detail = { chambers: list.chambers.length, people, asOf: list.asOf }
  const wish = { ...about, list, files, timeZone }
  try {
    await acting(
      services,
      { by, act: 'lawmakers.import', subject: country, detail },
      async () => {
        await importLawmakers(services, wish, digest)
        const { chambers } = list
        await tellOfImport(services, by, { country, chambers })
      },
    )
  } catch (error) {
    if (!(error instanceof DirectoryChanged)) {
      throw error instanceof DirectoryRefused
        ? new DeskRefused(error.message)
        : error
    }
    return `/desk/lawmakers/import/${upload.id}?said=changed`
  }
  await removeUpload(services, upload.id)
  return `/desk/lawmakers/${country}?said=imported`
}
