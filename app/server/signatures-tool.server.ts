import { ModerationRefused } from '#app/features/signatures/moderation/errors.ts'
import { dispatch } from './dispatch.server.ts'
import type { Tool } from './main.server.ts'
import { PlainError } from './plain-error.ts'

const USAGE = `Suspicious signatures are held: they do not count until somebody has looked.
This shows them, clears and invalidates them in bulk, and undoes that. Nothing
is ever deleted, and the public count follows at once.

  npm run signatures -- held [--petition SLUG] [--limit 20] [--after PLACE]
      What waits for a look, the oldest first, and what it has in common.
  npm run signatures -- clear CONDITION       held → confirmed
  npm run signatures -- invalidate CONDITION  held, confirmed → invalidated
  npm run signatures -- reinstate CONDITION   invalidated → confirmed
  npm run signatures -- undo ID
      What an act changed goes back; nothing can go back to held.
  npm run signatures -- list [--limit 20]
      The acts, the newest first.
  npm run signatures -- cancel ID
      Ends an act that goes on. What was changed stays, and can be undone.
  npm run signatures -- settings [NAME=VALUE …]
      The thresholds, or changes them; NAME= gives the usual value back.

A condition is at least one of these; all that are given must hold:
  --domain NAME     mail domain; for small ones also say --petition, or give
                    the # and hash that "held" shows
  --tag TAG         the network, as "held" shows it; known for 72 hours
  --from, --to WHEN confirmed (else asked for) at or after, and before: a day or
                    a moment in UTC; after 72 hours only the day is known
  --score N         at least so suspicious
  --petition SLUG   the last part of its address

These acts only show what they would change. To do it:
  --run --reason TEXT [--yes]   --yes does not ask once more. Ctrl+C cancels.
`

const commands = {
  clear: () => import('./signatures/act.server.ts'),
  invalidate: () => import('./signatures/act.server.ts'),
  reinstate: () => import('./signatures/act.server.ts'),
  undo: () => import('./signatures/act.server.ts'),
  held: () => import('./signatures/held.server.ts'),
  list: () => import('./signatures/list.server.ts'),
  cancel: () => import('./signatures/cancel.server.ts'),
  settings: () => import('./signatures/settings.server.ts'),
}

export type SignaturesCommand = keyof typeof commands

/** `npm run signatures -- …` */
export async function runTool(args: string[], tool: Tool): Promise<void> {
  try {
    await dispatch({ tool: 'signatures', usage: USAGE, commands }, args, tool)
  } catch (error) {
    if (!(error instanceof ModerationRefused)) throw error
    throw new PlainError(error.message)
  }
}
