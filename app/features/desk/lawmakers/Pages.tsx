/** The ways to the page before and after, where there are several. */
export function Pages({
  page,
  pages,
  query = {},
}: {
  /** From 1. */
  page: number
  pages: number
  /** What else the address of each page holds. */
  query?: Record<string, string>
}) {
  if (pages <= 1) return null
  const to = (other: number) =>
    `?${new URLSearchParams({ ...query, page: String(other) })}`
  return (
    <nav aria-label="Pages">
      <p className="desk-places">
        {page > 1 && (
          <a href={to(page - 1)} rel="prev">
            The page before
          </a>
        )}
        <span>
          Page {page} of {pages}
        </span>
        {page < pages && (
          <a href={to(page + 1)} rel="next">
            The next page
          </a>
        )}
      </p>
    </nav>
  )
}
