import { Said } from '#app/ui/desk/Said.tsx'
import type { ListedModeration } from '../../signatures/moderation/list.server.ts'
import { actWords } from './act-words.ts'

/** What became of an act on those that were ticked. */
export function Became({ act }: { act: ListedModeration }) {
  const { id, done, endedAt, condition, found } = act
  const ticked = condition.ids?.length ?? found
  const others = ticked - done
  return (
    <Said>
      {actWords[act.act].done} {done.toLocaleString('en')}{' '}
      {done === 1 ? 'signature' : 'signatures'}.{' '}
      {endedAt
        ? others > 0 &&
          `${others} of ${ticked} were decided by somebody else meanwhile. `
        : 'It goes on: somebody else is at some of them. '}
      {act.act === 'invalidate' ? (
        <>
          They stay invalidated unless somebody{' '}
          <a href="/desk/signatures/bulk?act=reinstate">reinstates them</a>.{' '}
          <a href={`/desk/signatures/acts/${id}`}>Look at it</a>
        </>
      ) : (
        <a href={`/desk/signatures/acts/${id}`}>Look at it or undo it</a>
      )}
    </Said>
  )
}
