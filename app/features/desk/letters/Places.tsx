const places = [
  { to: '/desk/letters', label: 'How letters go' },
  { to: '/desk/letters/held', label: 'Held' },
  { to: '/desk/letters/unknown', label: 'Of unknown fate' },
  { to: '/desk/letters/bounces', label: 'Bounces' },
  { to: '/desk/letters/countries', label: 'Countries' },
  { to: '/desk/letters/settings', label: 'Limits' },
]

/** The pages about letters; the one that is open is marked. */
export function Places({ here }: { here: string }) {
  return (
    <nav aria-label="Letters">
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
