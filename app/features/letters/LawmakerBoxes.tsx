import type { Translate } from '#app/i18n/translate.ts'
import { useLanguage } from '#app/ui/language.tsx'
import type { LawmakerView } from '../lawmakers/view.ts'

type Props = {
  lawmakers: LawmakerView[]
  /** All of them, to be unticked. */
  isTicked?: boolean
}

/**
 * One box each. Each label holds its box, so that a list of hundreds carries
 * every id only once.
 */
export function LawmakerBoxes({ lawmakers, isTicked }: Props) {
  return (
    <ul className="people">
      {lawmakers.map((lawmaker) => (
        <li key={lawmaker.id}>
          <label>
            <input
              type="checkbox"
              name="to"
              value={lawmaker.id}
              defaultChecked={isTicked}
            />
            <Person {...lawmaker} />
          </label>
        </li>
      ))}
    </ul>
  )
}

/** Name, and in small type what tells two of the same name apart. */
function Person(lawmaker: LawmakerView) {
  const { t } = useLanguage()
  const { name, role, area, party } = lawmaker
  const mark = markOf(t, lawmaker)
  return (
    <span>
      <bdi>{name}</bdi>
      <small>
        {[role, area, party].filter(Boolean).map((text) => (
          <bdi key={text}>{text}</bdi>
        ))}
        {mark && <em>{mark}</em>}
      </small>
    </span>
  )
}

/** Why no letter goes from here to this one alone; of the list it is said once. */
function markOf(t: Translate, lawmaker: LawmakerView) {
  const why = whyNoMail(lawmaker)
  if (why === null || why === 'stale' || why === 'country-off') return
  return t(`write.mark.${why}`)
}

/** Why no letter goes from here to a lawmaker, as its mark is called. */
export function whyNoMail(
  lawmaker: Pick<LawmakerView, 'noMail' | 'contactForm'>,
) {
  const { noMail, contactForm } = lawmaker
  return noMail === 'no-address' && contactForm ? 'form' : noMail
}
