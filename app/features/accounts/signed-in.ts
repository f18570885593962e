import type { Role } from './permissions.ts'

/** Who sent a request to the desk. */
export type SignedIn = {
  id: string
  name: string
  role: Role
  /** Names the session on pages; opens nothing. */
  session: string
  /** When they last showed their passkey or a code. */
  provenAt: Date
  /** They came with an invitation and have no way to come again yet. */
  isNew: boolean
}
