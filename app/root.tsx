import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node'
import {
  isRouteErrorResponse,
  Links,
  Meta,
  type MetaFunction,
  Outlet,
  Scripts,
  useLocation,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react'
import { type ReactNode, useContext } from 'react'
import { enhancementOf } from './enhance.ts'
import { isDeskPath } from './features/accounts/desk-address.ts'
import deskScript from './features/desk/desk-script.ts?worker&url'
import signScript from './features/signatures/sign-script.ts?worker&url'
import { answer } from './http/answer.server.ts'
import { languageOf } from './http/language.ts'
import {
  defaultLanguage,
  direction,
  type Language,
  languages,
  localPath,
  splitPath,
} from './i18n/translate.ts'
import { RequestId } from './request-id.ts'
import { errorHeading, type ErrorKind, ErrorPage } from './ui/ErrorPage.tsx'
import { fontsOf } from './ui/fonts.ts'
import { LanguageProvider, useLanguage } from './ui/language.tsx'
import { isForAll, keyMeta } from './ui/meta.ts'
import { Page } from './ui/Page.tsx'
import { problemText } from './ui/problems.ts'
import styles from './ui/site.css?url'

const scripts = { sign: signScript, desk: deskScript }

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
]

/** Of a page that shows an error; every other page has its own. */
export const meta: MetaFunction = (args) =>
  keyMeta(args, errorHeading(kindOf(args.error)))

/** Refuses what the server refused, and prefixes that are no language. */
export const loader = answer(
  async ({ params, context }: LoaderFunctionArgs) => {
    if (context.refusal) throw context.refusal
    languageOf(params)
    const { inbox, origin, sourceUrl } = context.services
    return { isTryOut: inbox !== undefined, origin, sourceUrl }
  },
)

/**
 * The shell of every page. Public pages are plain HTML: no script is sent, but
 * to the sign form, and in development, where it reloads what was changed.
 */
export function Layout({ children }: { children: ReactNode }) {
  const { pathname, search } = useLocation()
  const { language, path } = splitPath(pathname)
  const site = useRouteLoaderData<typeof loader>('root')
  const handles = useMatches().map(({ handle }) => handle)
  const hasFailed = Boolean(useRouteError())
  const enhancement = hasFailed ? undefined : enhancementOf(handles)
  return (
    <html lang={language} dir={direction(language)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        {site && !hasFailed && <Addresses path={path} {...site} />}
        <Links />
        {fontsOf(language).map((font) => (
          <link
            key={font}
            rel="preload"
            href={font}
            as="font"
            type="font/woff2"
            crossOrigin="anonymous"
          />
        ))}
        {enhancement && <script type="module" src={scripts[enhancement]} />}
      </head>
      <body>
        <LanguageProvider language={language}>
          {isDeskPath(pathname) && !hasFailed ? (
            children
          ) : (
            <Page
              pathname={path}
              search={
                /^\/(findings|write|donate)/.test(path) ? search : undefined
              }
              sourceUrl={site?.sourceUrl}
              isTryOut={site?.isTryOut}
            >
              {children}
            </Page>
          )}
        </LanguageProvider>
        {import.meta.env.DEV && <Scripts />}
      </body>
    </html>
  )
}

/** The page's one address, and that of each other language. */
function Addresses({ path, origin }: { path: string; origin: string }) {
  const { language } = splitPath(useLocation().pathname)
  if (!isForAll(path)) return null
  const addressIn = (other: Language) => origin + localPath(other, path)
  return (
    <>
      <link rel="canonical" href={addressIn(language)} />
      {languages.map((other) => (
        <link
          key={other}
          rel="alternate"
          hrefLang={other}
          href={addressIn(other)}
        />
      ))}
      <link
        rel="alternate"
        hrefLang="x-default"
        href={addressIn(defaultLanguage)}
      />
    </>
  )
}

export default function App() {
  return <Outlet />
}

export function ErrorBoundary() {
  const error = useRouteError()
  const id = useContext(RequestId)
  const { t } = useLanguage()
  const kind = kindOf(error)
  if (!isRouteErrorResponse(error) || kind === 'fault') {
    return <ErrorPage kind="fault" id={id} />
  }
  const code = codeOf(error)
  const known = code !== undefined && code !== 'not-found'
  return (
    <ErrorPage
      kind={kind}
      sentence={known ? problemText(t, `error.${code}`) : undefined}
    />
  )
}

function kindOf(error: unknown): ErrorKind {
  if (!isRouteErrorResponse(error)) return 'fault'
  if (error.status === 404) return 'not-found'
  // What is closed for now is refused with a 503, and that is no fault.
  return error.status < 500 || codeOf(error) ? 'refused' : 'fault'
}

/** Of a refusal; a fault has none. */
function codeOf({ data }: { data: unknown }): string | undefined {
  return (data as { code?: string } | null)?.code
}
