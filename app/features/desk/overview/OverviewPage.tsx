import { Section } from '#app/ui/desk/Section.tsx'
import { ByCountry, ByLanguage, BySource } from './Breakdowns.tsx'
import { FunnelPart } from './FunnelPart.tsx'
import { DonationsAtAGlance, LettersAtAGlance } from './Glance.tsx'
import { NeedsPerson } from './NeedsPerson.tsx'
import { NowPart, PetitionChoice } from './NowPart.tsx'
import { OverTime } from './OverTime.tsx'
import { PeriodForm } from './PeriodForm.tsx'
import type { OverviewView } from './view.ts'

/** The desk's first page. */
export function OverviewPage({ view }: { view: OverviewView }) {
  const { letters, donations } = view
  return (
    <>
      <h1>Overview</h1>
      <PetitionChoice view={view} />
      <NowPart view={view} />
      <NeedsPerson {...view} />
      <Section title="Over time" id="time">
        <PeriodForm view={view} />
        <OverTime view={view} />
      </Section>
      <ByCountry view={view} />
      <ByLanguage view={view} />
      <BySource view={view} />
      <FunnelPart view={view} />
      {letters && <LettersAtAGlance letters={letters} />}
      {donations && <DonationsAtAGlance donations={donations} />}
    </>
  )
}
