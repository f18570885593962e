const PAGE_SIZE = 100

export type PageOf<Row> = {
  rows: Row[]
  /** From 1; the nearest one there is. */
  page: number
  pages: number
  /** On all pages. */
  total: number
}

/** One page of 100 of what there is. */
export function pageOf<Row>(all: Row[], asked: number): PageOf<Row> {
  const total = all.length
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE))
  const page = Math.min(Math.max(1, asked), pages)
  const rows = all.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)
  return { rows, page, pages, total }
}

/** The page that an address asks for. */
export function pageIn({ searchParams }: URL): number {
  const asked = searchParams.get('page') ?? ''
  return /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : 1
}
