import type { ReactNode } from 'react'
import { roleWords } from '../accounts/permissions.ts'
import type { SignedIn } from '../accounts/signed-in.ts'
import { placesFor } from './nav.ts'

type Me = Pick<SignedIn, 'name' | 'role'>
type Props = { me: Me | null; pathname: string; children: ReactNode }

/** What stands around every page of the desk. */
export function DeskFrame({ me, pathname, children }: Props) {
  return (
    <div className="desk">
      <a className="skip" href="#content">
        Skip to the content
      </a>
      <header className="desk-head">
        <a className="nameplate" href={me ? '/desk' : '/'}>
          The desk
        </a>
        <a href="/">The public site</a>
        {me && (
          <a
            className="me"
            href="/desk/account"
            aria-current={pathname === '/desk/account' ? 'page' : undefined}
          >
            <bdi>{me.name}</bdi>, {roleWords[me.role].name.toLowerCase()}
          </a>
        )}
      </header>
      {me && <Menu me={me} pathname={pathname} />}
      <main id="content" tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}

/** One list; on small screens behind one button. */
function Menu({ me, pathname }: { me: Me; pathname: string }) {
  return (
    <>
      <details className="desk-menu narrow">
        <summary>Menu</summary>
        <Places me={me} pathname={pathname} label="Desk, small screen" />
      </details>
      <div className="desk-menu wide">
        <Places me={me} pathname={pathname} label="Desk" />
      </div>
    </>
  )
}

function Places({
  me,
  pathname,
  label,
}: Omit<Props, 'children' | 'me'> & { me: Me; label: string }) {
  return (
    <nav aria-label={label}>
      {placesFor(me.role).map(({ heading, places }) => (
        <div key={heading}>
          <p className="label">{heading}</p>
          <ul>
            {places.map(({ to, label: text }) => (
              <li key={to}>
                <a href={to} aria-current={currentOf(pathname, to)}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <form method="post" action="/desk/sign-out">
        <button type="submit" className="button quiet small">
          Sign out
        </button>
      </form>
    </nav>
  )
}

function currentOf(pathname: string, to: string) {
  if (pathname === to) return 'page' as const
  const isWithin = to !== '/desk' && pathname.startsWith(`${to}/`)
  return isWithin ? ('true' as const) : undefined
}
