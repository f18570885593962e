import { useLanguage } from '#app/ui/language.tsx'

/** The ways from one page of the evidence to the others. */
export function ReadOn() {
  const { t, path } = useLanguage()
  const ways = [
    ['/findings', 'findings.all'],
    ['/findings/timeline', 'nav.timeline'],
    ['/findings/method', 'nav.method'],
    ['/findings/infrastructure', 'nav.infrastructure'],
    ['/check', 'nav.check'],
    ['/corrections', 'nav.corrections'],
    ['/data', 'nav.data'],
  ] as const
  return (
    <nav className="read-on" aria-label={t('findings.ways')}>
      <ul className="ways">
        {ways.map(([to, key]) => (
          <li key={to}>
            <a href={path(to)}>{t(key)}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
