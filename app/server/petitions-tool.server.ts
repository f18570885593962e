import { parseArgs } from 'node:util'
import {
  EndRefused,
  listTimes,
  setEnd,
  type Wish,
} from '#app/features/petitions/end.server.ts'
import { readMoment } from '#app/features/signatures/moderation/condition.server.ts'
import { ModerationRefused } from '#app/features/signatures/moderation/errors.ts'
import { secretsOf } from '#app/keys.server.ts'
import { dispatch } from './dispatch.server.ts'
import type { Tool } from './main.server.ts'
import { PlainError } from './plain-error.ts'
import { columns } from './signatures/columns.ts'
import { tell } from './tell.server.ts'
import { withDatabase } from './vault/site.server.ts'

const USAGE = `What signers typed is kept until six months after their petition closed. One
that has no end keeps it for ever.

  npm run petitions -- list
      The petitions, when they open and close, and since when they can be signed.
  npm run petitions -- end SLUG DATE [--yes]
      Sets or changes the end: 2027-06-30 (as that day begins) or
      2027-06-30T18:00, in UTC. With one in the past it closes now. What is
      closed opens again only until 30 days after it closed.
`

const now = () => new Date()

/** `npm run petitions -- …` */
export async function runTool(args: string[], tool: Tool): Promise<void> {
  const commands = {
    list: () => Promise.resolve({ run: list }),
    end: () => Promise.resolve({ run: end }),
  }
  await dispatch({ tool: 'petitions', usage: USAGE, commands }, args, tool)
}

async function list(args: string[], tool: Tool): Promise<void> {
  parseArgs({ args, options: {} })
  await withDatabase(tool, async (db) => {
    const rows = (await listTimes({ db, now })).map((petition) => [
      petition.slug,
      petition.state,
      `opens ${shownMoment(petition.opens_at)}`,
      petition.closes_at
        ? `closes ${shownMoment(petition.closes_at)}`
        : 'has no end',
      petition.ready_at
        ? `ready ${shownMoment(petition.ready_at)}`
        : 'not ready: npm run vault -- verify',
    ])
    process.stdout.write(
      rows.length > 0 ? columns(rows) : 'There are no petitions yet.\n',
    )
  })
}

async function end(args: string[], tool: Tool): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    options: { yes: { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  const [slug, date, ...more] = positionals
  if (!slug || !date || more.length > 0) {
    throw new PlainError('Say which and when: end SLUG DATE')
  }
  const wish = { slug, end: readEnd(date), closeNow: values.yes }
  await withDatabase(tool, async (db) => {
    const hasPepper = (id: string) => secretsOf(tool.env()).hasPepper(id)
    const closesAt = await refusedPlainly({ db, now, hasPepper }, wish)
    const verb = closesAt <= now() ? 'is closed since' : 'closes on'
    tell(`${slug} ${verb} ${shownMoment(closesAt)}.`)
    tell('What signers typed is deleted six months later.')
  })
}

async function refusedPlainly(
  services: Parameters<typeof setEnd>[0],
  wish: Wish,
): Promise<Date> {
  try {
    return await setEnd(services, wish)
  } catch (error) {
    throw error instanceof EndRefused ? new PlainError(error.message) : error
  }
}

function readEnd(typed: string): Date {
  try {
    return new Date(readMoment(typed))
  } catch (error) {
    const isTold = error instanceof ModerationRefused
    throw isTold ? new PlainError(error.message) : error
  }
}

function shownMoment(moment: Date): string {
  return `${moment.toISOString().slice(0, 16).replace('T', ' ')} UTC`
}
