import { Refusal } from './errors.ts'
import type { List } from './objects.ts'
import type { ListParams } from './params.ts'

/** https://docs.stripe.com/api/pagination */
const USUAL = 10

/**
 * A page of the objects that `isAsked` takes, newest first.
 *
 * @throws Refusal if `starting_after` names none of them
 */
export function pageOf<Item extends { id: string; created: number }>(
  items: Iterable<Item>,
  given: {
    url: string
    params: ListParams
    isAsked?: (item: Item) => boolean
  },
): List<Item> {
  const { url, params, isAsked = () => true } = given
  const { limit = USUAL, starting_after: after } = params
  // Later made comes first, also within one second.
  const all = [...items].reverse()
  const start =
    after === undefined ? 0 : all.findIndex(({ id }) => id === after) + 1
  if (after !== undefined && start === 0) {
    throw new Refusal(`No such object: '${after}'`, {
      code: 'resource_missing',
      param: 'starting_after',
    })
  }
  const data: Item[] = []
  for (const item of all.slice(start)) {
    if (!isWithin(item.created, params.created) || !isAsked(item)) continue
    if (data.length === limit)
      return { object: 'list', url, has_more: true, data }
    data.push(item)
  }
  return { object: 'list', url, has_more: false, data }
}

function isWithin(created: number, range: ListParams['created']): boolean {
  if (!range) return true
  const { gt, gte, lt, lte } = range
  return (
    (gt === undefined || created > gt) &&
    (gte === undefined || created >= gte) &&
    (lt === undefined || created < lt) &&
    (lte === undefined || created <= lte)
  )
}
