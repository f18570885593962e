import { may, type Permission, type Role } from '../accounts/permissions.ts'

type Place = { to: string; label: string; permission: Permission }

/** The parts of the desk, as its menu shows them. */
const places: { heading: string; places: Place[] }[] = [
  {
    heading: 'Watch',
    places: [
      { to: '/desk', label: 'Overview', permission: 'figures' },
      { to: '/desk/sources', label: 'Sources', permission: 'sources' },
    ],
  },
  {
    heading: 'Act',
    places: [
      { to: '/desk/signatures', label: 'Signatures', permission: 'signatures' },
      { to: '/desk/letters', label: 'Letters', permission: 'letters' },
      { to: '/desk/lawmakers', label: 'Lawmakers', permission: 'lawmakers' },
      { to: '/desk/donations', label: 'Donations', permission: 'donations' },
      { to: '/desk/approvals', label: 'Approvals', permission: 'approvals' },
      { to: '/desk/switches', label: 'Stop switches', permission: 'switches' },
    ],
  },
  {
    heading: 'Answer for it',
    places: [
      { to: '/desk/exports', label: 'Exports', permission: 'exports' },
      { to: '/desk/team', label: 'Team', permission: 'team' },
      { to: '/desk/audit', label: 'Audit log', permission: 'audit' },
      { to: '/desk/machine', label: 'Jobs and health', permission: 'machine' },
    ],
  },
]

/** What somebody of this role can go to. */
export function placesFor(role: Role) {
  return places
    .map(({ heading, places }) => ({
      heading,
      places: places.filter(({ permission }) => may(role, permission)),
    }))
    .filter(({ places }) => places.length > 0)
}
