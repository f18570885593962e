import { redirect } from '@remix-run/node'
import type { AppLoadContext } from '@remix-run/node'
import { answer } from '#app/http/answer.server.ts'
import { noStore, plainData } from '#app/http/headers.server.ts'
import { NotAllowed, ProofTooOld } from './errors.ts'
import { isProofFresh, isProofWithin } from './fresh-proof.server.ts'
import { may, type Permission } from './permissions.ts'
import type { SignedIn } from './signed-in.ts'

export type DeskArgs = {
  request: Request
  params: Record<string, string | undefined>
  context: AppLoadContext
}

/** So old a proof may be when a form is sent: people read before they press. */
const SEND_MINUTES = 20

/**
 * Guards a loader or an action of the desk: it runs for campaigners whose role
 * includes `permission`, and nobody else. In Remix a parent's loader does not
 * protect its children, so each one has it; a test walks all of them.
 *
 * @param needs.proof they have shown a moment ago that it is them; if not, a
 *   page leads there first
 */
export function answerCampaigner<Args extends DeskArgs, Result>(
  permission: Permission,
  run: (args: Args, campaigner: SignedIn) => Promise<Result>,
  needs: { proof?: boolean } = {},
) {
  const guarded = answer(async (args: Args): Promise<Result> => {
    const { request, context } = args
    const { campaigner, services } = context
    if (!campaigner) throw signIn(request)
    if (!may(campaigner.role, permission)) throw new NotAllowed(campaigner.role)
    if (campaigner.isNew) leadToFirstWay(request)
    if (needs.proof) checkProof(args, campaigner, services.now())
    return run(args, campaigner)
  })
  return Object.assign(guarded, { permission, needs })
}

function checkProof({ request, context }: DeskArgs, me: SignedIn, now: Date) {
  // A page that refuses what was sent keeps it: it is part of the sending.
  const isPost = context.method === 'POST'
  const isEnough = isPost
    ? isProofWithin(me.provenAt, now, SEND_MINUTES)
    : isProofFresh(me, now)
  if (isEnough) return
  if (isPost) throw new ProofTooOld()
  // A download that goes on would take the page there for a part of the file.
  if (request.headers.has('Range')) throw proofFirst()
  throw redirect(`/desk/prove?to=${encodeURIComponent(placeOf(request))}`, {
    headers: noStore,
  })
}

function proofFirst(): Response {
  return new Response(
    'Show that it is you, at /desk/prove, and resume the download then.\n',
    {
      status: 403,
      headers: { ...plainData, 'Content-Type': 'text/plain; charset=utf-8' },
    },
  )
}

/** Who has no way to come again makes one before all else. */
function leadToFirstWay(request: Request): void {
  const { pathname } = new URL(request.url)
  if (!/^\/desk\/(account\/welcome|sign-out)$/.test(pathname)) {
    throw redirect('/desk/account/welcome', { status: 303, headers: noStore })
  }
}

/** Where to sign in, and from there back to what was asked for. */
function signIn(request: Request): Response {
  const to = request.method === 'GET' ? placeOf(request) : '/desk'
  return redirect(`/desk/sign-in?to=${encodeURIComponent(to)}`, {
    status: request.method === 'GET' ? 302 : 303,
    headers: noStore,
  })
}

function placeOf(request: Request): string {
  const { pathname, search } = new URL(request.url)
  return pathname + search
}

/**
 * Where a form may lead back to: a page of the desk, and nowhere else.
 *
 * @returns the desk's first page for everything else
 */
export function placeIn(typed: string | null): string {
  const isPlace =
    typed &&
    /^\/desk(\/[\w./-]*)?(\?[\w=&%.+-]*)?$/.test(typed) &&
    // They lead out again, or are no address of ours.
    !/\/\.\.?(\/|\?|$)|\/\//.test(typed)
  return isPlace ? typed : '/desk'
}
