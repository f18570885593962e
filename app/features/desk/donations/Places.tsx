const places = [
  { to: '/desk/donations', label: 'Overview' },
  { to: '/desk/donations/list', label: 'All gifts' },
  { to: '/desk/donations/disputes', label: 'Disputes' },
  { to: '/desk/donations/comparisons', label: 'Comparisons with Stripe' },
  { to: '/desk/donations/settings', label: 'Goal and limits' },
]

/** The pages about donations; the one that is open is marked. */
export function Places({ here = '/desk/donations' }: { here?: string }) {
  return (
    <nav aria-label="Donations">
      <p className="ways">
        {places.map(({ to, label }) => (
          <a key={to} href={to} aria-current={to === here ? 'page' : undefined}>
            {label}
          </a>
        ))}
      </p>
    </nav>
  )
}
