const LONGEST_SEARCH = 100

/** What an address says is sought; empty for nothing. */
export function soughtIn({ searchParams }: URL): string {
  return (searchParams.get('q') ?? '').trim().slice(0, LONGEST_SEARCH)
}
