import { randomInt } from 'node:crypto'
import type { Language } from '#app/i18n/translate.ts'
import type { Services } from '#app/services.server.ts'
import { findTargets } from '../lawmakers/find-targets.server.ts'
import type { Target } from '../lawmakers/view.ts'
import { isAtRisk } from '../signatures/at-risk.ts'
import type { Choice } from './choice.ts'
import { draftLetter } from './draft.server.ts'
import { MOST_TARGETS } from './form.ts'
import { isSendingStopped } from './sending.server.ts'
import { type Opening, OPENINGS } from './template.ts'

export type ChosenTargets = {
  country: string
  isAtRisk: boolean
  /** A campaigner stopped all sending: what is confirmed waits. */
  isStopped: boolean
  targets: Target[]
}

export type DraftPage = ChosenTargets & {
  /** Of the letter. */
  language: Language
  opening: Opening
  /** Null where nobody, or too many, were chosen. */
  draft: { subject: string; body: string } | null
}

/** Whom a letter is to go to, and a text to begin with. */
export async function showDraft(
  services: Pick<Services, 'db' | 'now' | 'origin' | 'letters' | 'petitions'>,
  page: Language,
  country: string,
  choice: Choice,
): Promise<DraftPage> {
  const language = choice.language ?? page
  const opening = choice.opening ?? OPENINGS[randomInt(OPENINGS.length)]!
  const targets = await findTargets(services, page, country, choice.to)
  const isLetter = targets.length > 0 && targets.length <= MOST_TARGETS
  return {
    country,
    isAtRisk: isAtRisk(country),
    isStopped: await isSendingStopped(services),
    targets,
    language,
    opening,
    draft: isLetter
      ? await draftLetter(services, language, country, opening)
      : null,
  }
}
