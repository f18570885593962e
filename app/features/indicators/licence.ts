/** Licences by the name that a list is imported with. */
const deeds: Record<string, string> = {
  'CC BY 2.0': 'https://creativecommons.org/licenses/by/2.0/',
}

/** Where a licence can be read; undefined for one that is not known here. */
export function deedOf(licence: string): string | undefined {
  return Object.hasOwn(deeds, licence) ? deeds[licence] : undefined
}
