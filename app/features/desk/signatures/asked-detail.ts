import type { Detail } from '../../accounts/audit.server.ts'
import type { Wish } from '../../signatures/moderation/acts.ts'

/**
 * What the log says of a question: its domain as it is stored, a big provider
 * or a keyed hash. The log is kept for ever, so it has days for moments, and not
 * which network: these go from signatures after 72 hours (`forgetMoments`).
 */
export function askedDetail(wish: Wish): Detail {
  if (wish.act === 'undo') return { undoes: wish.undoes }
  const { petitionId, condition } = wish
  const { domain, tag, from, to, score, ids } = condition
  return {
    ...(petitionId && { petition: petitionId }),
    ...(domain && { domain }),
    ...(tag && { networks: 1 }),
    ...(from && { from: from.slice(0, 'YYYY-MM-DD'.length) }),
    ...(to && { to: to.slice(0, 'YYYY-MM-DD'.length) }),
    ...(score !== undefined && { score }),
    ...(ids && { ticked: ids.length }),
  }
}
