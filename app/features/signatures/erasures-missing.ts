/** The database and the list of erasures do not belong together. */
export class ErasuresMissing extends Error {}
