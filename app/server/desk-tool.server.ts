import { dispatch } from './dispatch.server.ts'
import type { Tool } from './main.server.ts'

const USAGE = `The campaigners' desk: who works there, its log, and the way in when nobody can.

  npm run desk -- owner
      Prints a link with which somebody becomes an owner, within 24 hours, once:
      for the first owner, and for when everybody is locked out. A link that was
      printed before ends. Who works there stays; who accepts with their address
      gets in anew, and loses their old passkeys and codes. It is logged.
  npm run desk -- people
      Who works at the desk, as what, and how they can sign in.
  npm run desk -- verify [--expect NUMBER:HASH]
      Computes every hash of the audit log anew, and fails at the first entry
      that was changed, moved or taken out. With --expect it also fails when the
      entry that was noted elsewhere is not in it any more.
  npm run desk -- backup-made [--at 2026-11-23T03:00:00Z]
      Tells the desk that a backup was made, now or at that moment: it shows how
      old the last one is.

docs/desk.md tells more.
`

const commands = {
  owner: () => import('./desk/owner.server.ts'),
  people: () => import('./desk/people.server.ts'),
  verify: () => import('./desk/verify.server.ts'),
  'backup-made': () => import('./desk/backup-made.server.ts'),
}

/** `npm run desk -- …` */
export function runTool(args: string[], tool: Tool): Promise<void> {
  return dispatch({ tool: 'desk', usage: USAGE, commands }, args, tool)
}
