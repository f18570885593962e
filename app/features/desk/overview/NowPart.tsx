import { Moment } from '#app/ui/desk/Moment.tsx'
import { Tiles } from '#app/ui/desk/Tiles.tsx'
import { linkTo } from './links.ts'
import type { NowWords } from './now.ts'
import type { OverviewView } from './view.ts'

/** This moment's figures; the script puts newer ones in their place. */
export function NowPart({ view }: { view: OverviewView }) {
  const { now, at } = view
  const live = (name: keyof NowWords) => (
    <span data-live-figure={name}>{now[name]}</span>
  )
  return (
    <div className="now" data-live={linkTo('/desk/live', view)}>
      <Tiles
        tiles={[
          {
            label: 'Signatures now',
            value: live('count'),
            note: 'Confirmed, and not taken back',
          },
          {
            label: 'Confirmed today',
            value: live('today'),
            note: live('todayNote'),
          },
          {
            label: 'Confirmed yesterday',
            value: live('yesterday'),
            note: live('yesterdayNote'),
          },
          {
            label: 'Confirmed this week',
            value: live('week'),
            note: live('weekNote'),
          },
        ]}
      />
      <p className="as-of">
        <span data-live-status="">
          As of <Moment at={at} />.
        </span>{' '}
        Days and weeks are in UTC.
      </p>
      <p className="aloud" role="status" data-live-aloud="" />
    </div>
  )
}

/** Which petition; nothing to choose where there is one. */
export function PetitionChoice({ view }: { view: OverviewView }) {
  if (view.petitions.length < 2) return null
  const choices = [{ slug: null, name: 'All together' }, ...view.petitions]
  return (
    <nav aria-label="Petition">
      <ul className="choices">
        {choices.map(({ slug, name }) => (
          <li key={slug ?? ''}>
            <a
              href={linkTo('/desk', view, { petition: slug })}
              aria-current={slug === view.petition ? 'page' : undefined}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
