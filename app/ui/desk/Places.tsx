/** The pages of one part of the desk; the one that is open is marked. */
export function Places({
  label,
  places,
  here,
}: {
  label: string
  places: { to: string; label: string }[]
  here: string
}) {
  return (
    <nav aria-label={label}>
      <p className="desk-places">
        {places.map(({ to, label: name }) => (
          <a key={to} href={to} aria-current={to === here ? 'page' : undefined}>
            {name}
          </a>
        ))}
      </p>
    </nav>
  )
}
