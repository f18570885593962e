import type { Services } from '#app/services.server.ts'
import { findApproval } from '../../accounts/find-approvals.server.ts'
import { audit } from '../../accounts/audit.server.ts'
import { DeskNotFound } from '../../accounts/errors.ts'
import type { Wish } from '../../signatures/moderation/acts.ts'
import { countLeftAlone } from '../../signatures/moderation/alone.server.ts'
import {
  type Preview,
  previewModeration,
} from '../../signatures/moderation/preview.server.ts'
import { askedDetail } from './asked-detail.ts'
import { conditionFacts } from './condition-facts.ts'
import { type Choice, listChoices } from './list-choices.server.ts'
import { moderationProposal } from './proposal.ts'
import {
  isChosen,
  readWish,
  type TypedWish,
  wishInAddress,
} from './read-wish.server.ts'
import { orProblem } from './refusals.server.ts'
import type { By } from './run-moderation.server.ts'
import { hasAskedTooMany, TOO_MANY_DOMAINS } from './small-domains.server.ts'

export type BulkView = {
  typed: TypedWish
  petitions: Choice[]
  preview: Preview | null
  /** What is wrong with the condition. */
  problems: Record<string, string> | null
  takesTwo: boolean
}

/** The page before anything was asked: with what its address says. */
export async function showBulk(
  services: Services,
  by: By,
  asked: URLSearchParams,
): Promise<BulkView> {
  const typed = wishInAddress(asked)
  return isChosen(typed) && typed.act
    ? previewBulk(services, by, typed)
    : blank(services, typed)
}

async function blank(services: Services, typed: TypedWish): Promise<BulkView> {
  const petitions = await listChoices(services)
  const nothing = { preview: null, problems: null, takesTwo: false }
  return { typed, petitions, ...nothing }
}

/**
 * What an act by a condition would change if it began now. Changes nothing;
 * the question is logged, whatever it finds.
 */
export async function previewBulk(
  services: Services,
  by: By,
  typed: TypedWish,
): Promise<BulkView> {
  const view = await blank(services, typed)
  const read = await orProblem(() => readWish(services, typed))
  if ('problem' in read) {
    return { ...view, problems: { [read.field ?? 'act']: read.problem } }
  }
  const preview = await lookAt(services, by, read.done)
  if (await hasAskedTooMany(services, by, read.done)) {
    return { ...view, problems: { domain: TOO_MANY_DOMAINS } }
  }
  const takesTwo = preview.count > (await countLeftAlone(services, by.id))
  return { ...view, preview, takesTwo }
}

/**
 * What it would change. Logged before anybody is told, also where it is nothing:
 * that says something too.
 */
export async function lookAt(
  services: Services,
  by: By,
  wish: Wish,
): Promise<Preview> {
  const preview = await previewModeration(services, wish)
  await audit(services, {
    by,
    act: 'signatures.previewed',
    detail: { ...askedDetail(wish), for: wish.act, found: preview.count },
  })
  return preview
}

export type ProposedView = Awaited<ReturnType<typeof showProposed>>

/**
 * What a proposal would change if it were allowed now, for whoever decides.
 *
 * @throws DeskNotFound
 */
export async function showProposed(services: Services, by: By, id: string) {
  const { act, payload, ...approval } = await findApproval(services, id)
  if (act !== 'moderation') throw new DeskNotFound()
  const { count, wish } = moderationProposal.parse(payload)
  const petitions = await listChoices(services)
  const slug =
    wish && wish.act !== 'undo'
      ? petitions.find((one) => one.id === wish.petitionId)?.value
      : undefined
  return {
    approval,
    seen: count,
    facts:
      wish && wish.act !== 'undo'
        ? conditionFacts(slug ?? null, wish.condition)
        : [],
    preview: wish ? await lookAt(services, by, wish) : null,
  }
}
