import type { donationsData as english } from '../en/donations-data.ts'

export const donationsData: Record<keyof typeof english, string> = {
  'data.donations': 'दान',
  'data.donations.json':
    'महीने और मुद्रा के हिसाब से दान; छोटी संख्याएं एक साथ मिला दी गई हैं',
  'data.donations.csv': 'वही, तालिका के रूप में',
}
