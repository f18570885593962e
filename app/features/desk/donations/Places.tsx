import { Places as All } from '#app/ui/desk/Places.tsx'

const places = [
  { to: '/desk/donations', label: 'Overview' },
  { to: '/desk/donations/list', label: 'All gifts' },
  { to: '/desk/donations/disputes', label: 'Disputes' },
  { to: '/desk/donations/comparisons', label: 'Comparisons with Stripe' },
  { to: '/desk/donations/settings', label: 'Goal and limits' },
]

/** The pages about donations. */
export function Places({ here = '/desk/donations' }: { here?: string }) {
  return <All label="Donations" places={places} here={here} />
}
