import { Moment } from '#app/ui/desk/Moment.tsx'
import { Section } from '#app/ui/desk/Section.tsx'
import { Tiles } from '#app/ui/desk/Tiles.tsx'
import { told } from './now.ts'
import type { DonationsGlance, LettersGlance } from './view.ts'

/** How letters go; more on their own page. */
export function LettersAtAGlance({ letters }: { letters: LettersGlance }) {
  const { sent, own, takenToday, capToday, stop, hasSamples } = letters
  return (
    <Section title="Letters" id="letters">
      {stop && (
        <p>
          <strong>Stopped</strong> since <Moment at={stop.since} />: {stop.why}
        </p>
      )}
      <Tiles
        tiles={[
          {
            label: 'Sent from here',
            value: told(sent),
            ...(hasSamples && { note: 'Without those to invented lawmakers' }),
          },
          {
            label: 'Sent in other ways',
            value: told(own),
            note: 'As supporters said',
          },
          {
            label: 'Today',
            value: told(takenToday),
            note: `Of ${told(capToday)} that may go today`,
          },
        ]}
      />
      <p>
        <a href="/desk/letters">Letters by target and country</a>
      </p>
    </Section>
  )
}

const openings = {
  open: 'Gifts are taken.',
  stopped: 'Stopped: no new gifts are taken.',
  'not-set-up': 'Donations are not set up on this server.',
}

/** How donations go; for those who may see them. */
export function DonationsAtAGlance({
  donations,
}: {
  donations: DonationsGlance
}) {
  const { opening, paid, hour } = donations
  return (
    <Section title="Donations" id="donations">
      <p>{openings[opening]}</p>
      <Tiles
        tiles={[
          {
            label: 'Gifts paid',
            value: told(paid),
            note: 'Without those that went back whole',
          },
          {
            label: 'Paid in the last hour',
            value: told(hour.paid),
            note: `${told(hour.created)} begun, ${told(hour.declined)} declined`,
          },
        ]}
      />
      <p>
        <a href="/desk/donations">Donations</a>
      </p>
    </Section>
  )
}
