/** `2026-11-22 09:30Z` */
export function shownMoment(moment: Date): string {
  return `${moment.toISOString().slice(0, 16).replace('T', ' ')}Z`
}
