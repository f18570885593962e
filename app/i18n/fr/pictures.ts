import type { pictures as english } from '../en/pictures.ts'

/** On the pictures that other sites show beside a link to this one. */
export const pictures: Record<keyof typeof english, string> = {
  'picture.petition': 'Pétition',
  'picture.finding': 'Résultat de l’enquête · Projet Pegasus, juillet 2021',
  'picture.site': 'Résultats de l’enquête et pétition',
  'picture.siteHeadline':
    'Les résultats du Projet Pegasus, et l’appel à un moratoire sur les technologies de surveillance',
}
