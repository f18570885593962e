import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node'
import {
  isRouteErrorResponse,
  Outlet,
  useLocation,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react'
import { useContext } from 'react'
import type { Enhanced } from '#app/enhance.ts'
import { DeskError } from '#app/features/desk/DeskError.tsx'
import { DeskFrame } from '#app/features/desk/DeskFrame.tsx'
import { RequestId } from '#app/request-id.ts'
import styles from '#app/ui/desk.css?url'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }]

/** Open to all: it only says who is signed in, if anybody. */
export function loader({ context: { campaigner } }: LoaderFunctionArgs) {
  return campaigner
    ? { me: { name: campaigner.name, role: campaigner.role } }
    : { me: null }
}

export const meta = () => [
  { title: 'The desk' },
  { name: 'robots', content: 'noindex' },
]

export const handle: Enhanced = { enhance: 'desk' }

function useFrame() {
  const { pathname } = useLocation()
  const data = useRouteLoaderData<typeof loader>('routes/desk')
  return { me: data?.me ?? null, pathname }
}

export default function Desk() {
  return (
    <DeskFrame {...useFrame()}>
      <Outlet />
    </DeskFrame>
  )
}

export function ErrorBoundary() {
  const error = useRouteError()
  const id = useContext(RequestId)
  const refused = isRouteErrorResponse(error) ? error : undefined
  const said = (refused?.data ?? {}) as { code?: string; message?: string }
  return (
    <DeskFrame {...useFrame()}>
      <DeskError {...said} status={refused?.status} id={id} />
    </DeskFrame>
  )
}
