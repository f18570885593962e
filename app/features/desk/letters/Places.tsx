import { Places as All } from '#app/ui/desk/Places.tsx'

const places = [
  { to: '/desk/letters', label: 'How letters go' },
  { to: '/desk/letters/held', label: 'Held' },
  { to: '/desk/letters/unknown', label: 'Of unknown fate' },
  { to: '/desk/letters/bounces', label: 'Bounces' },
  { to: '/desk/letters/countries', label: 'Countries' },
  { to: '/desk/letters/settings', label: 'Limits' },
]

/** The pages about letters. */
export function Places({ here }: { here: string }) {
  return <All label="Letters" places={places} here={here} />
}
