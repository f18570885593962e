import type { ReactNode } from 'react'
import { languages, localPath, nameOf, reviewOf } from '#app/i18n/translate.ts'
import { useLanguage } from './language.tsx'

type Props = {
  /** Without the language's prefix. */
  pathname: string
  /** Where the running program's source can be had (AGPL, section 13). */
  sourceUrl?: string
  /** Not a real campaign: everything, keys too, is on one machine. */
  isTryOut?: boolean
  children: ReactNode
}

/** What stands around the content of every public page. */
export function Page({ pathname, sourceUrl, isTryOut, children }: Props) {
  const { t } = useLanguage()
  return (
    <>
      <a className="skip" href="#content">
        {t('page.skip')}
      </a>
      <header>
        <Masthead pathname={pathname} />
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
  return /^\/(confirm|s)\/./.test(pathname)
}

function Masthead({ pathname }: { pathname: string }) {
  const { t, path } = useLanguage()
  return (
    <div className="masthead">
      <a className="nameplate" href={path('/')}>
        {t('site.name')}
      </a>
      <nav aria-label={t('nav.label')}>
        <ul>
          {(['petitions', 'confirm'] as const).map((name) => (
            <li key={name}>
              <a
                href={path(`/${name}`)}
                aria-current={pathname === `/${name}` ? 'page' : undefined}
              >
                {t(`nav.${name}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Languages pathname={pathname} />
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

function Languages({ pathname }: { pathname: string }) {
  const { t, language } = useLanguage()
  return (
    <nav className="languages" aria-label={t('nav.languages')}>
      <ul>
        {languages.map((other) => (
          <li key={other}>
            <a
              href={localPath(other, pathname)}
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

function Footer({
  sourceUrl,
  isTryOut,
}: Pick<Props, 'sourceUrl' | 'isTryOut'>) {
  const { t, language, path } = useLanguage()
  return (
    <footer className="colophon">
      {/* On a page of an error it is not known which of the two is true. */}
      {isTryOut !== undefined && (
        <p>{t(isTryOut ? 'footer.tryOut' : 'footer.sealed')}</p>
      )}
      <p>{t('footer.trackers')}</p>
      <p className="ways">
        <a href={path('/privacy')}>{t('privacy.link')}</a>
        <a href={path('/s')}>{t('own.ask.heading')}</a>
      </p>
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
