import type { ApprovalAct, ApprovalRow } from '../../accounts/approval.ts'

/** What is proposed, and what happens when it is approved. */
export const actWords: Record<
  ApprovalAct,
  { name: string; consequence: string }
> = {
  export: {
    name: 'Export of signatures',
    consequence:
      'The two of you can download the sealed file for 24 hours. Each ' +
      'download is logged. Only the campaign’s key holders can open it.',
  },
  moderation: {
    name: 'Change of many signatures',
    consequence:
      'It begins at once. What it would change is counted again before: if ' +
      'that is much more than was proposed, nothing is done. It can be ' +
      'cancelled on the way and undone later.',
  },
}

type State = ApprovalRow['state']

export const stateWords: Record<
  State,
  { word: string; tone: 'plain' | 'good' | 'bad' }
> = {
  waiting: { word: 'Waiting', tone: 'plain' },
  approved: { word: 'Approved', tone: 'good' },
  refused: { word: 'Refused', tone: 'bad' },
  withdrawn: { word: 'Withdrawn', tone: 'plain' },
  ended: { word: 'Nobody decided in time', tone: 'plain' },
}
