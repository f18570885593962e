/** So long somebody may look at what a list would change. */
export const KEPT_HOURS = 2
