import type { Role } from '#db/schema.ts'

export type { Role }

export const roles = [
  'owner',
  'editor',
  'moderator',
  'treasurer',
  'observer',
] as const satisfies Role[]

/** What each role is for, as the team's page says it. */
export const roleWords: Record<Role, { name: string; does: string }> = {
  owner: { name: 'Owner', does: 'everything, and who else works here' },
  editor: { name: 'Editor', does: 'letters, lawmakers and what visitors see' },
  moderator: { name: 'Moderator', does: 'signatures, names and held letters' },
  treasurer: { name: 'Treasurer', does: 'donations and refunds' },
  observer: { name: 'Observer', does: 'looks at figures and changes nothing' },
}

const everyone = [...roles]

/**
 * Who may do what. A route names the one permission that it needs; a role that
 * does not stand beside it is refused.
 */
const allowed = {
  /** One's own account: devices, codes, signing out. */
  account: everyone,
  /** Counts and charts; never a single signature. */
  figures: everyone,
  sources: everyone,
  /** Making links, which are kept for ever. */
  'sources.manage': ['owner', 'editor', 'moderator'],
  /** What was proposed for two to decide; deciding needs the act's own. */
  approvals: everyone,
  signatures: ['owner', 'moderator'],
  'signatures.moderate': ['owner', 'moderator'],
  exports: ['owner'],
  letters: ['owner', 'editor', 'moderator', 'observer'],
  'letters.decide': ['owner', 'editor', 'moderator'],
  'letters.settings': ['owner', 'editor'],
  lawmakers: ['owner', 'editor', 'moderator', 'observer'],
  'lawmakers.manage': ['owner', 'editor'],
  donations: ['owner', 'treasurer'],
  'donations.manage': ['owner', 'treasurer'],
  switches: everyone,
  'switches.change': ['owner', 'editor', 'moderator', 'treasurer'],
  machine: ['owner', 'editor'],
  'machine.retry': ['owner'],
  team: ['owner'],
  audit: ['owner'],
} satisfies Record<string, Role[]>

export type Permission = keyof typeof allowed

export const permissions = Object.keys(allowed) as Permission[]

/** Whether `next` may do something that `before` may not. */
export function isRaised(before: Role, next: Role): boolean {
  return permissions.some((one) => may(next, one) && !may(before, one))
}

export function may(role: Role, permission: Permission): boolean {
  const those: Role[] = allowed[permission]
  return those.includes(role)
}
