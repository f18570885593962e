import type { DomainError } from './errors.ts'
import type { Services } from './services.server.ts'

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true
  }
  /** What the server hands to every loader and action. */
  interface AppLoadContext {
    services: Services
    /** Names the request in the log and on the page of a fault. */
    requestId: string
    /** Why the request is refused before any route looks at it. */
    refusal: DomainError | undefined
    /** Whether the visitor sits at this machine. */
    isLocal: boolean
  }
}
