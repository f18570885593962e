import type { Env } from '#app/env.server.ts'
import { listTimes } from '#app/features/petitions/end.server.ts'
import type { Services } from '#app/services.server.ts'

/**
 * What is kept of signers ends only after their petition's end.
 *
 * @returns what a real campaign is to be told at the start
 */
export async function endlessAtStart(
  env: Pick<Env, 'MODE'>,
  services: Pick<Services, 'db' | 'now'>,
): Promise<string[]> {
  if (env.MODE !== 'production') return []
  const petitions = await listTimes(services)
  return petitions
    .filter(({ closes_at }) => !closes_at)
    .map(
      ({ slug }) =>
        `The petition ${slug} has no end: what signers typed is kept until ` +
        `one is set (npm run petitions -- end ${slug} DATE)`,
    )
}
