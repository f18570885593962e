import { DeskRefused } from '../../accounts/errors.ts'
import { DirectoryRefused, ImportUnclear } from '../../lawmakers/errors.ts'
import { UnreadableList } from '../../lawmakers/read/record.ts'

/**
 * Runs what the directory may refuse.
 *
 * @throws DeskRefused with the same sentence, so that a page says it
 */
export async function refusedInWords<Result>(
  run: () => Promise<Result>,
): Promise<Result> {
  try {
    return await run()
  } catch (error) {
    const isRefusal =
      error instanceof DirectoryRefused ||
      error instanceof ImportUnclear ||
      error instanceof UnreadableList
    throw isRefusal ? new DeskRefused(error.message) : error
  }
}
