import type { donationsData as english } from '../en/donations-data.ts'

export const donationsData: Record<keyof typeof english, string> = {
  'data.donations': 'Adományok',
  'data.donations.json':
    'Az adományok hónaponként és pénznemenként, a kis számok összevonásával',
  'data.donations.csv': 'Ugyanez táblázatként',
}
