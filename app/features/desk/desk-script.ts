import { startPasskeys } from '../accounts/passkey-client.ts'
import { startCopying } from './copy-client.ts'
import { startLive } from './overview/live-client.ts'

/** What pages of the desk do in the browser, each only where it is needed. */
startPasskeys()
startCopying()
startLive()
