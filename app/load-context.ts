import type { Client } from './client.ts'
import type { SignedIn } from './features/accounts/signed-in.ts'
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
    /** Why no route is asked: a refusal, or a fault that happened before. */
    refusal: Error | undefined
    /** Whether the visitor sits at this machine. */
    isLocal: boolean
    client: Client
    /**
     * As it was sent: after a post Remix gives loaders a request that says GET,
     * and so does a page that tells of a refusal.
     */
    method: string
    /** Resolves when more can be written; Remix itself never waits. */
    drained: () => Promise<void>
    /** Who works at the desk: only on its pages, only while signed in. */
    campaigner: SignedIn | undefined
  }
}
