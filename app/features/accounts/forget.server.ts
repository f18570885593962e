import type { Services } from '#app/services.server.ts'

const HOUR_MS = 60 * 60 * 1000
const KEEP_HOURS = 24
/** Long enough to read what a file would change. */
const UPLOAD_HOURS = 2
/** For whoever asks what became of one. */
const INVITATION_HOURS = 7 * 24

export type Forgotten = {
  challenges: number
  links: number
  sessions: number
  invitations: number
  uploads: number
}

/**
 * Deletes what nobody at the desk needs any more: a day after it ended, files
 * that were looked at after two hours, invitations a week after they ended.
 */
export async function forgetDeskRemains({
  db,
  now,
}: Pick<Services, 'db' | 'now'>): Promise<Forgotten> {
  const ago = (hours: number) => new Date(now().getTime() - hours * HOUR_MS)
  const challenges = await db
    .deleteFrom('spent_challenge')
    .where('spent_at', '<', ago(KEEP_HOURS))
    .executeTakeFirst()
  const links = await db
    .deleteFrom('sign_in_link')
    .where('made_at', '<', ago(KEEP_HOURS))
    .executeTakeFirst()
  const sessions = await db
    .deleteFrom('desk_session')
    .where((session) =>
      session.or([
        session('ended_at', '<', ago(KEEP_HOURS)),
        // Idle for so long, it had ended before: nobody told it to.
        session('seen_at', '<', ago(KEEP_HOURS + 1)),
      ]),
    )
    .executeTakeFirst()
  const invitations = await db
    .deleteFrom('invitation')
    .where((invitation) =>
      invitation.or([
        invitation('accepted_at', '<', ago(INVITATION_HOURS)),
        invitation('revoked_at', '<', ago(INVITATION_HOURS)),
        invitation('ends_at', '<', ago(INVITATION_HOURS)),
      ]),
    )
    .executeTakeFirst()
  const uploads = await db
    .deleteFrom('desk_upload')
    .where('made_at', '<', ago(UPLOAD_HOURS))
    .executeTakeFirst()
  return {
    challenges: Number(challenges.numDeletedRows),
    links: Number(links.numDeletedRows),
    sessions: Number(sessions.numDeletedRows),
    invitations: Number(invitations.numDeletedRows),
    uploads: Number(uploads.numDeletedRows),
  }
}
