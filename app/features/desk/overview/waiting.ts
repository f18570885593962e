import type { Permission } from '../../accounts/permissions.ts'

/** What can need a person: in words, where to go, and who may. */
export const waitingParts = {
  'held-signatures': {
    label: 'Signatures held because they look suspicious',
    to: '/desk/signatures',
    permission: 'signatures',
  },
  names: {
    label: 'Public names nobody has looked at',
    to: '/desk/signatures/names',
    permission: 'signatures',
  },
  'held-letters': {
    label: 'Letters held because many are alike',
    to: '/desk/letters/held',
    permission: 'letters',
  },
  'unknown-letters': {
    label: 'Letters of which nobody knows whether they arrived',
    to: '/desk/letters/unknown',
    permission: 'letters',
  },
  'stale-lists': {
    label: 'Lists of lawmakers that may be out of date',
    to: '/desk/lawmakers',
    permission: 'lawmakers',
  },
  disputes: {
    label: 'Donations that a bank disputes',
    to: '/desk/donations/disputes',
    permission: 'donations',
  },
  differences: {
    label: 'Differences between our books and Stripe’s',
    to: '/desk/donations/comparisons',
    permission: 'donations',
  },
  jobs: {
    label: 'Scheduled jobs that failed',
    to: '/desk/machine',
    permission: 'machine',
  },
  approvals: {
    label: 'Acts that wait for a second campaigner',
    to: '/desk/approvals',
    permission: 'approvals',
  },
} as const satisfies Record<
  string,
  { label: string; to: string; permission: Permission }
>

export type WaitingPart = keyof typeof waitingParts
