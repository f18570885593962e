const LETTERS = 6

/**
 * The beginning of a campaigner's id, beside their name in the log: whatever a
 * name looks like, this tells two people apart.
 */
export function shortId(campaignerId: string): string {
  return campaignerId.slice(0, LETTERS)
}
