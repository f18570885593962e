import { DeskRefused } from '../../accounts/errors.ts'
import { ModerationRefused } from '../../signatures/moderation/errors.ts'

/** What moderation refuses becomes a page that says why. */
export async function refusing<Result>(
  run: () => Promise<Result>,
): Promise<Result> {
  try {
    return await run()
  } catch (error) {
    if (!(error instanceof ModerationRefused)) throw error
    throw new DeskRefused(error.message)
  }
}

/**
 * … or the sentence beside what was typed, with its field where it is one of a
 * condition; also what takes two people.
 */
export async function orProblem<Result>(
  run: () => Promise<Result>,
): Promise<{ done: Result } | { problem: string; field?: string }> {
  try {
    return { done: await run() }
  } catch (error) {
    if (error instanceof ModerationRefused) {
      return { problem: error.message, field: error.part }
    }
    if (!(error instanceof DeskRefused)) throw error
    return { problem: error.message }
  }
}
