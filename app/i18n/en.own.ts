/** The page of one's own, and the mail that leads there. */
export const own = {} as const
