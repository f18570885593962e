/** A file that is no list; its sentence says why, in plain words. */
export class UnreadableList extends Error {}
