/** An error whose sentence is all that its reader needs. */
export class PlainError extends Error {}
