/** A link that was mailed works so long. */
export const LINK_MINUTES = 10
