import { NothingToDecide } from '#app/features/letters/decide.server.ts'
import { dispatch } from './dispatch.server.ts'
import type { Tool } from './main.server.ts'
import { PlainError } from './plain-error.ts'

const USAGE = `Letters of supporters to their lawmakers: how they go, what waits for a person,
and what stops them. Whatever is said here is followed with the next letters.

  npm run letters -- status
      What waits and why, what went today, what came back, what is stopped.
  npm run letters -- held
      Letters that are alike, or seemed odd, by address: their number, why, since
      when, and their ids.
  npm run letters -- unknown
      Those of which nobody knows whether they arrived: the connection broke, or
      the program ended, just then. None is sent again by itself.
  npm run letters -- show ID
      Opens a letter that is held or unknown; only where the mail worker's private
      key is (MAIL_IDENTITY_FILE).
  npm run letters -- release ID… | --target ADDRESS | --all-like ID  [--yes]
      They are sent in their turn. --target and --all-like are about held ones;
      an unknown one must be named, and may come a second time.
  npm run letters -- drop ID… | --target ADDRESS | --all-like ID  --why TEXT [--yes]
      They are not sent, or not again.
  npm run letters -- stop --why TEXT
  npm run letters -- go
      Stops all letters, and lets them go on. What was written waits.
  npm run letters -- off CC [--residents] --why TEXT
  npm run letters -- on CC [--residents] --why TEXT
      No letters to lawmakers of a country; with --residents, its residents are
      not offered to send from here. CC is a code of two letters, or EU.
  npm run letters -- bounces
      Addresses that take no letters any more, and why.
  npm run letters -- counts
      Letters by chamber and month. Not for the public: numbers may be small.
  npm run letters -- settings [NAME VALUE]
      The limits, or changes one; without VALUE the usual one comes back.

docs/letters.md tells more.
`

const commands = {
  status: () => import('./letters/status.server.ts'),
  held: () => import('./letters/held.server.ts'),
  unknown: () => import('./letters/unknown.server.ts'),
  show: () => import('./letters/show.server.ts'),
  release: () => import('./letters/decide.server.ts'),
  drop: () => import('./letters/decide.server.ts'),
  stop: () => import('./letters/stop.server.ts'),
  go: () => import('./letters/stop.server.ts'),
  off: () => import('./letters/switch.server.ts'),
  on: () => import('./letters/switch.server.ts'),
  bounces: () => import('./letters/bounces.server.ts'),
  counts: () => import('./letters/counts.server.ts'),
  settings: () => import('./letters/settings.server.ts'),
}

export type LettersCommand = keyof typeof commands

/** `npm run letters -- …` */
export async function runTool(args: string[], tool: Tool): Promise<void> {
  try {
    await dispatch({ tool: 'letters', usage: USAGE, commands }, args, tool)
  } catch (error) {
    if (!(error instanceof NothingToDecide)) throw error
    throw new PlainError(error.message)
  }
}
