import type { Services } from '#app/services.server.ts'
import { audit } from './audit.server.ts'

/**
 * Anybody can fail as often as they like, and the log is never shortened: so
 * many are written in an hour of strangers, and of each campaigner.
 */
const MOST_AN_HOUR = 60
const HOUR_MS = 60 * 60 * 1000
const ACT = 'sign-in.refused'

type Refusal = {
  way: 'passkey' | 'link'
  why: string
  /** Whose link it was, where that is known; never an address. */
  campaignerId?: string
}

/** Notes that somebody was not let in. */
export async function noteRefused(
  services: Pick<Services, 'db' | 'now'>,
  { way, why, campaignerId }: Refusal,
): Promise<void> {
  if (await areMany(services, campaignerId)) return
  await audit(services, {
    by: null,
    act: ACT,
    subject: campaignerId,
    detail: { way, why },
  })
}

async function areMany(
  { db, now }: Pick<Services, 'db' | 'now'>,
  campaignerId: string | undefined,
): Promise<boolean> {
  const earlier = await db
    .selectFrom('audit_entry')
    .select('at')
    .where('act', '=', ACT)
    .where('subject', 'is not distinct from', campaignerId ?? null)
    .orderBy('seq', 'desc')
    .offset(MOST_AN_HOUR - 1)
    .limit(1)
    .executeTakeFirst()
  return !!earlier && earlier.at.getTime() > now().getTime() - HOUR_MS
}
