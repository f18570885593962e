import { useLanguage } from '#app/ui/language.tsx'
import type { Target } from '../lawmakers/view.ts'
import { chamberPath } from './choice.ts'

/** To whom a letter goes, and the way back to choose others. */
export function Recipients({
  targets,
  country,
}: {
  targets: Target[]
  country: string
}) {
  const { t, path } = useLanguage()
  const chamber = targets[0]!.chamber
  const hasSample = targets.some((target) => target.chamber.isSample)
  return (
    <section aria-labelledby="to">
      <h2 id="to">{t('write.letter.to')}</h2>
      <ul className="named">
        {targets.map(({ id, name, area, chamber }) => (
          <li key={id}>
            <b>
              <bdi>{name}</bdi>
            </b>
            <span className="source">
              {[chamber.name, area].filter(Boolean).map((text) => (
                <bdi key={text}>{text}</bdi>
              ))}
            </span>
          </li>
        ))}
      </ul>
      {hasSample && <p className="mark">{t('write.mark.sample')}</p>}
      <p>
        <a href={path(chamberPath({ country, slug: chamber.slug }))}>
          {t('write.letter.change')}
        </a>
      </p>
    </section>
  )
}
