import { Places as All } from '#app/ui/desk/Places.tsx'

const places = [
  { to: '/desk/signatures', label: 'Held' },
  { to: '/desk/signatures/bulk', label: 'By a condition' },
  { to: '/desk/signatures/acts', label: 'What was done' },
  { to: '/desk/signatures/names', label: 'Public names' },
]

/** The pages about signatures. */
export function Places({ here }: { here: string }) {
  return <All label="Signatures" places={places} here={here} />
}
