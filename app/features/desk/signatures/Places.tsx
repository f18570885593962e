const places = [
  { to: '/desk/signatures', label: 'Held' },
  { to: '/desk/signatures/bulk', label: 'By a condition' },
  { to: '/desk/signatures/acts', label: 'What was done' },
  { to: '/desk/signatures/names', label: 'Public names' },
]

/** The pages about signatures. */
export function Places({ here }: { here: string }) {
  return (
    <nav aria-label="Signatures">
      <p className="desk-places">
        {places.map(({ to, label }) => (
          <a key={to} href={to} aria-current={to === here ? 'page' : undefined}>
            {label}
          </a>
        ))}
      </p>
    </nav>
  )
}
