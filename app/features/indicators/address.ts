import { type Group, groups, type Search } from './view.ts'

/** Longer than any domain, defanged or not. */
const MOST_TYPED = 500

/** What an address asks for; undefined for what no link of ours does. */
export function readSearch(params: URLSearchParams): Search | undefined {
  const page = params.get('page') ?? '1'
  const group = params.get('generation') || null
  const isGroup = group === null || groups.includes(group as Group)
  if (!isGroup || !/^[1-9]\d{0,4}$/.test(page)) return undefined
  const typed = (params.get('q') ?? '').trim().slice(0, MOST_TYPED)
  return { typed, group: group as Group | null, page: Number(page) }
}

/** The address of a search, without language. */
export function searchPath({ typed, group, page }: Search): string {
  const params = new URLSearchParams({
    ...(typed && { q: typed }),
    ...(group && { generation: group }),
    ...(page > 1 && { page: String(page) }),
  })
  return `/findings/infrastructure${params.size > 0 ? `?${params}` : ''}`
}
