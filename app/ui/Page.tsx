import type { ReactNode } from 'react'
import { languages, localPath, nameOf, reviewOf } from '#app/i18n/translate.ts'
import { useLanguage } from './language.tsx'

type Props = {
  /** Without the language's prefix. */
  pathname: string
  /** What a list was narrowed to; kept when the language changes. */
  search?: string
  /** Where the running program's source can be had (AGPL, section 13). */
  sourceUrl?: string
  /** Not a real campaign: everything, keys too, is on one machine. */
  isTryOut?: boolean
  children: ReactNode
}

/** What stands around the content of every public page. */
export function Page({
  pathname,
  search = '',
  sourceUrl,
  isTryOut,
  children,
}: Props) {
  const { t } = useLanguage()
  return (
    <>
      <a className="skip" href="#content">
        {t('page.skip')}
      </a>
      <header>
        <Masthead pathname={pathname} search={search} />
        {isTryOut && <TryOutStrip />}
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <Footer
        sourceUrl={hasToken(pathname) ? undefined : sourceUrl}
        isTryOut={isTryOut}
      />
    </>
  )
}

/** No link leads out of a page whose address is as good as a password. */
function hasToken(pathname: string): boolean {
  return /^\/(confirm|s|letters|donate\/own)\/./.test(pathname)
}

type Here = { pathname: string; search: string }

function Masthead({ pathname, search }: Here) {
  const { t, path } = useLanguage()
  return (
    <div className="masthead">
      <a className="nameplate" href={path('/')}>
        {t('site.name')}
      </a>
      <nav aria-label={t('nav.label')}>
        <ul>
          {(['findings', 'petitions', 'write', 'check'] as const).map(
            (name) => (
              <li key={name}>
                <a
                  href={path(`/${name}`)}
                  aria-current={currentOf(pathname, `/${name}`)}
                >
                  {t(`nav.${name}`)}
                </a>
              </li>
            ),
          )}
        </ul>
      </nav>
      <Languages pathname={pathname} search={search} />
    </div>
  )
}

function TryOutStrip() {
  const { t, path } = useLanguage()
  return (
    <p className="strip">
      {t('tryOut.strip')} <a href={path('/inbox')}>{t('tryout.heading')}</a>
    </p>
  )
}

function Languages({ pathname, search }: Here) {
  const { t, language } = useLanguage()
  return (
    <nav className="languages" aria-label={t('nav.languages')}>
      <ul>
        {languages.map((other) => (
          <li key={other}>
            <a
              href={localPath(other, pathname) + search}
              hrefLang={other}
              lang={other}
              aria-current={other === language ? 'true' : undefined}
            >
              {nameOf(other)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The page itself, or the part of the site that it belongs to. */
function currentOf(pathname: string, path: string) {
  if (pathname === path) return 'page' as const
  return pathname.startsWith(`${path}/`) ? ('true' as const) : undefined
}

const ways = {
  'footer.evidence': [
    ['/findings', 'findings.all'],
    ['/findings/timeline', 'nav.timeline'],
    ['/findings/method', 'nav.method'],
    ['/findings/infrastructure', 'nav.infrastructure'],
    ['/corrections', 'nav.corrections'],
    ['/data', 'nav.data'],
  ],
  'footer.you': [
    ['/s', 'own.ask.heading'],
    ['/confirm', 'nav.confirm'],
    ['/privacy', 'privacy.link'],
  ],
  'footer.letters': [
    ['/write', 'nav.write'],
    ['/letters', 'nav.letters'],
  ],
  'footer.site': [
    ['/donate', 'nav.donate'],
    ['/about', 'nav.about'],
    ['/contact', 'nav.contact'],
    ['/accessibility', 'nav.accessibility'],
  ],
} as const

function Footer({
  sourceUrl,
  isTryOut,
}: Pick<Props, 'sourceUrl' | 'isTryOut'>) {
  const { t, language } = useLanguage()
  return (
    <footer className="colophon">
      <FooterWays />
      {/* On a page of an error it is not known which of the two is true. */}
      {isTryOut !== undefined && (
        <p>{t(isTryOut ? 'footer.tryOut' : 'footer.sealed')}</p>
      )}
      <p>{t('footer.trackers')}</p>
      <p>{t('footer.quoted')}</p>
      <p>
        {t('footer.source')}
        {sourceUrl && (
          <>
            {' '}
            <a href={sourceUrl}>{t('footer.sourceLink')}</a>
          </>
        )}
      </p>
      {reviewOf(language) === null && <p>{t('footer.unreviewed')}</p>}
    </footer>
  )
}

function FooterWays() {
  const { t, path } = useLanguage()
  return (
    <nav className="everywhere" aria-label={t('nav.more')}>
      {Object.entries(ways).map(([heading, links]) => (
        <div key={heading}>
          <p className="label">{t(heading as keyof typeof ways)}</p>
          <ul>
            {links.map(([to, key]) => (
              <li key={to}>
                <a href={path(to)}>{t(key)}</a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}
