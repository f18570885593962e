import type { donationsData as english } from '../en/donations-data.ts'

export const donationsData: Record<keyof typeof english, string> = {
  'data.donations': 'Donaciones',
  'data.donations.json':
    'Donaciones por mes y moneda, con las cifras pequeñas agrupadas',
  'data.donations.csv': 'Lo mismo en forma de tabla',
}
