import type { pictures as english } from '../en/pictures.ts'

/** On the pictures that other sites show beside a link to this one. */
export const pictures: Record<keyof typeof english, string> = {
  'picture.petition': 'عريضة',
  'picture.finding': 'نتيجة · مشروع بيغاسوس، يوليو 2021',
  'picture.site': 'النتائج والعريضة',
  'picture.siteHeadline':
    'نتائج مشروع بيغاسوس، والدعوة إلى تعليق تداول تكنولوجيا المراقبة واستخدامها',
}
