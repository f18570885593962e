import { typedValues } from './form.ts'
import { readForm } from './read-form.server.ts'

export type PostedFile = { name: string; bytes: Uint8Array }

/**
 * A posted form with files. How long it may be is said before
 * (guard.server.ts): it is in memory as a whole.
 *
 * @param field the one with the files; other files are not looked at
 * @returns what was typed, and the files that were chosen, also empty ones
 * @throws FormUnreadable when it is cut off or garbled
 */
export async function readFiles(
  request: Request,
  field: string,
): Promise<{ values: Record<string, string>; files: PostedFile[] }> {
  const form = await readForm(request)
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
