export const donationsData = {
  'data.donations': 'Donations',
  'data.donations.json':
    'Gifts by month and currency, with small numbers merged',
  'data.donations.csv': 'The same as a table',
} as const
