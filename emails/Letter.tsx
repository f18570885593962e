import type { CSSProperties, ReactNode } from 'react'
import { direction, type Language, translator } from '#app/i18n/translate.ts'

/** Mail programs drop stylesheets, so a mail's styles stand in its elements. */
const page: CSSProperties = {
  margin: '0 auto',
  maxWidth: '34em',
  padding: '24px 16px',
  fontFamily: 'Georgia, "Times New Roman", serif',
  fontSize: '17px',
  lineHeight: '1.55',
}
const nameplate: CSSProperties = {
  margin: '0 0 24px',
  padding: '0 0 8px',
  borderBottom: '3px double',
  fontSize: '20px',
  fontWeight: 'bold',
}
const footer: CSSProperties = {
  margin: '32px 0 0',
  padding: '8px 0 0',
  borderTop: '1px solid',
  fontSize: '14px',
}

/** The HTML part: no picture, no stylesheet, nothing loaded, dark or light. */
export function Letter({
  language,
  named = true,
  footer: why,
  children,
}: {
  language: Language
  /** Whether the campaign's name stands at the top. */
  named?: boolean
  /** Why one gets it, where it is not about a signature. */
  footer?: string
  children: ReactNode
}) {
  const t = translator(language)
  return (
    <html lang={language} dir={direction(language)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
      </head>
      <body>
        <div style={page} lang={language} dir={direction(language)}>
          {named && <p style={nameplate}>{t('site.name')}</p>}
          {children}
          <p style={footer}>{why ?? t('mail.footer')}</p>
        </div>
      </body>
    </html>
  )
}

const button: CSSProperties = {
  display: 'inline-block',
  padding: '12px 24px',
  backgroundColor: '#1b39c4',
  color: '#ffffff',
  fontWeight: 'bold',
  textDecoration: 'none',
}
const code: CSSProperties = {
  fontFamily: 'Menlo, Consolas, monospace',
  fontSize: '26px',
  fontWeight: 'bold',
  letterSpacing: '0.08em',
}
const heading: CSSProperties = { margin: '32px 0 4px', fontSize: '17px' }

export function Heading({ children }: { children: ReactNode }) {
  return <h2 style={heading}>{children}</h2>
}

/** A link as a button, and once more in full for programs that show neither. */
export function ButtonLink({
  url,
  label,
  otherwise,
}: {
  url: string
  label: string
  otherwise: string
}) {
  return (
    <>
      <p>
        <a href={url} style={button}>
          {label}
        </a>
      </p>
      <p style={{ fontSize: '14px' }}>
        {otherwise}
        <br />
        <PlainLink url={url} />
      </p>
    </>
  )
}

export function PlainLink({ url }: { url: string }) {
  return (
    <a href={url} dir="ltr" style={{ wordBreak: 'break-all' }}>
      {url}
    </a>
  )
}

export function Code({ children }: { children: string }) {
  return (
    <p style={{ margin: '8px 0' }}>
      <bdi dir="ltr" style={code}>
        {children}
      </bdi>
    </p>
  )
}
