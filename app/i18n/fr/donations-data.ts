import type { donationsData as english } from '../en/donations-data.ts'

export const donationsData: Record<keyof typeof english, string> = {
  'data.donations': 'Dons',
  'data.donations.json':
    'Dons par mois et par devise, les petits nombres étant regroupés',
  'data.donations.csv': 'Les mêmes données en tableau',
}
