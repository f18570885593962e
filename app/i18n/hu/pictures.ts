import type { pictures as english } from '../en/pictures.ts'

/** On the pictures that other sites show beside a link to this one. */
export const pictures: Record<keyof typeof english, string> = {
  'picture.petition': 'Petíció',
  'picture.finding': 'Megállapítás · Pegasus-projekt, 2021. július',
  'picture.site': 'Megállapítások és petíció',
  'picture.siteHeadline':
    'A Pegasus-projekt megállapításai és felhívás a megfigyelési technológiára vonatkozó moratóriumra',
}
