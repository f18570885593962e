import { redirect } from '@remix-run/node'
import { typedValues } from '#app/http/form.ts'
import { noStore } from '#app/http/headers.server.ts'
import { readForm } from '#app/http/read-form.server.ts'
import type { DeskArgs } from './answer-campaigner.server.ts'
import { acting } from './audit.server.ts'
import { isId } from './is-id.ts'
import { endSessions } from './sessions.server.ts'
import { signOut } from './sign-in.server.ts'
import type { SignedIn } from './signed-in.ts'

/** Ends one session of one's own, all but this, or all. */
export async function endOwnSessions(
  args: DeskArgs,
  me: SignedIn,
): Promise<Response> {
  const { end = '' } = typedValues(await readForm(args.request))
  if (end === 'all') return signOut(args, me, 'all')
  if (end === me.session) return signOut(args, me, 'this')
  if (end === 'others') {
    await endThose(args, me, { but: me.session })
    return back('others-ended')
  }
  if (!isId(end)) return back('nothing-chosen')
  await endThose(args, me, { only: end })
  return back('session-ended')
}

async function endThose(
  { context: { services } }: DeskArgs,
  me: SignedIn,
  which: { only: string } | { but: string },
): Promise<void> {
  const act = 'only' in which ? 'sign-out.other' : 'sign-out.others'
  await acting(services, { by: me, act }, () =>
    endSessions(services, me.id, which, 'ended from another session'),
  )
}

function back(said: string): Response {
  const to = `/desk/account?said=${said}`
  return redirect(to, { status: 303, headers: noStore })
}
