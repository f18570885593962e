import type { Counts } from '../../figures/counts.ts'
import type { ToldSource } from '../../figures/small.ts'
import type { Step } from '../../figures/read-hours.server.ts'
import type { Period } from './query.ts'
import type { NowWords } from './now.ts'
import type { WaitingPart } from './waiting.ts'

/** A country, a language, a source or a provider, with its name. */
export type NamedCounts = Counts & { key: string; name: string; views: number }

/** A source: only what is told of few. */
export type NamedSource = ToldSource & { key: string; name: string }

export type Chart = {
  by: Step
  /** Each step of the period. */
  steps: (Counts & { at: Date })[]
  /** By day, what hours had that were too small to be kept. */
  rests: (Counts & { at: Date })[]
}

export type Funnel = {
  all: Counts
  domains: NamedCounts[]
  /** Of one provider, if one was chosen. */
  domain: string | null
  days: (Counts & { day: string })[]
}

export type LettersGlance = {
  sent: number
  own: number
  /** Invented lawmakers are listed; letters to them are in `takenToday` alone. */
  hasSamples: boolean
  takenToday: number
  capToday: number
  stop: { why: string; since: Date } | null
}

export type DonationsGlance = {
  opening: 'open' | 'stopped' | 'not-set-up'
  paid: number
  hour: { created: number; paid: number; declined: number }
}

export type WaitingItem = {
  part: WaitingPart
  count: number
  /** There may be more: counting stopped there. */
  isAtLeast: boolean
  since: Date | null
}

export type OverviewView = {
  petitions: { slug: string; name: string }[]
  /** None for all together. */
  petition: string | null
  period: Period
  now: NowWords
  /** This moment, as the page knows it. */
  at: Date
  chart: Chart
  countries: NamedCounts[]
  languages: NamedCounts[]
  sources: NamedSource[]
  funnel: Funnel
  letters: LettersGlance | null
  donations: DonationsGlance | null
  waiting: WaitingItem[]
}
