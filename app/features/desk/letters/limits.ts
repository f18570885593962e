/** So many of a group are decided about at a time: a form is 64 KB at most. */
export const MOST_AT_ONCE = 1_000
