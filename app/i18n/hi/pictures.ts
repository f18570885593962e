import type { pictures as english } from '../en/pictures.ts'

/** On the pictures that other sites show beside a link to this one. */
export const pictures: Record<keyof typeof english, string> = {
  'picture.petition': 'याचिका',
  'picture.finding': 'निष्कर्ष · पेगासस प्रोजेक्ट, जुलाई 2021',
  'picture.site': 'निष्कर्ष और याचिका',
  'picture.siteHeadline':
    'पेगासस प्रोजेक्ट के निष्कर्ष और निगरानी तकनीक पर मोरेटोरियम की मांग',
}
