import type { pictures as english } from '../en/pictures.ts'

/** On the pictures that other sites show beside a link to this one. */
export const pictures: Record<keyof typeof english, string> = {
  'picture.petition': 'Petición',
  'picture.finding': 'Hallazgo · Proyecto Pegasus, julio de 2021',
  'picture.site': 'Hallazgos y petición',
  'picture.siteHeadline':
    'Los hallazgos del Proyecto Pegasus y el llamamiento a una moratoria sobre la tecnología de vigilancia',
}
