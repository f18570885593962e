import { datasetOf } from '#app/ui/dataset.ts'
import { deedOf } from './licence.ts'
import type { ListView } from './view.ts'

type List = Pick<ListView, 'publisher' | 'licence'>

/**
 * The downloads in the words of https://schema.org/Dataset: whose they are as
 * the lists say, and a licence only where it is that of all.
 *
 * @param lists at least one
 */
export function datasetOfLists(origin: string, lists: List[]) {
  const publishers = new Set(lists.map(({ publisher }) => publisher))
  const licences = new Set(lists.map(({ licence }) => licence))
  const [licence] = licences
  return datasetOf(origin, {
    license: licences.size === 1 ? deedOf(licence!) : undefined,
    creators: [...publishers],
    files: [
      ['/findings/infrastructure.json', 'application/json'],
      ['/findings/infrastructure.csv', 'text/csv'],
    ],
  })
}
