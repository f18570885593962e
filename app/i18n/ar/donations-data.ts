import type { donationsData as english } from '../en/donations-data.ts'

export const donationsData: Record<keyof typeof english, string> = {
  'data.donations': 'التبرعات',
  'data.donations.json':
    'التبرعات حسب الشهر والعملة، مع جمع الأعداد الصغيرة معًا',
  'data.donations.csv': 'البيانات نفسها في جدول',
}
