import { Button } from '#app/ui/Button.tsx'
import { ApprovalFacts } from './ApprovalPage.tsx'
import type { ApprovalView } from './show-approvals.server.ts'
import { actWords } from './words.ts'

/** The last look before two people have decided. */
export function ApprovePage(view: ApprovalView) {
  const { approval, isOwn, mayDecide, isLeftOver } = view
  const isOpen = approval.state === 'waiting' && mayDecide && !isOwn
  return (
    <>
      <h1>Approve: {actWords[approval.act].name.toLowerCase()}</h1>
      <ApprovalFacts approval={approval} />
      {isOpen || isLeftOver ? (
        <form method="post">
          <p>
            {actWords[approval.act].consequence} Your name stands beside it in
            the log.
          </p>
          <Button>{isLeftOver ? 'Carry it out now' : 'Approve it'}</Button>
        </form>
      ) : (
        <p className="empty">You cannot approve this, or not any more.</p>
      )}
      <p>
        <a href={`/desk/approvals/${approval.id}`}>Back, without approving</a>
      </p>
    </>
  )
}
