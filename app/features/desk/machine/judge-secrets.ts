import type { Sign } from './health-sign.ts'

export function judgeSecrets(seen: {
  /** Open petitions. */
  withoutPepper: string[]
  recipients: number
  unproven: number
}): Sign {
  const { withoutPepper, recipients, unproven } = seen
  const todo =
    withoutPepper.length > 0
      ? 'Put the missing files back from the backup of the secrets at once: ' +
        'nobody can sign these petitions without them.'
      : unproven > 0
        ? 'Each holder of a key shows that it opens: npm run vault -- verify. ' +
          'Until then new petitions take no signatures.'
        : undefined
  const peppers =
    withoutPepper.length > 0
      ? `Missing for: ${withoutPepper.join(', ')}.`
      : 'Every open petition has its secret.'
  return {
    name: 'Secrets',
    state: todo ? 'bad' : 'ok',
    says:
      `${peppers} ${recipients - unproven} of ${recipients} keys of the ` +
      'campaign were shown to open.',
    ...(todo && { todo }),
  }
}
