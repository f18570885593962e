export const SAY_WHY = 'Say why: the reason is kept with the act.'
const MOST_REASON = 2_000

/**
 * What is wrong with a reason that was typed; nothing where it can be kept. The
 * database takes no NUL, and no page shows the others.
 */
export function reasonProblem(
  reason: string,
  missing: string,
): string | undefined {
  if (reason === '') return missing
  if (reason.length > MOST_REASON) {
    return `Say it in at most ${MOST_REASON.toLocaleString('en')} characters.`
  }
  return /[^\P{Cc}\t\n\r]/u.test(reason)
    ? 'There are characters in it that nobody can see. Type it anew.'
    : undefined
}
