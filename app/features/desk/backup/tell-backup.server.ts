import type { Services } from '#app/services.server.ts'
import { writeAudit } from '../../accounts/audit.server.ts'

/**
 * Puts down that a backup was made: the page about the machine then says how
 * old it is, whatever program makes the backups.
 */
export function tellBackup(
  { db, now }: Pick<Services, 'db' | 'now'>,
  madeAt: Date,
): Promise<void> {
  return db.transaction().execute(async (trx) => {
    const told = { made_at: madeAt, told_at: now() }
    await trx
      .insertInto('backup_report')
      .values(told)
      .onConflict((conflict) => conflict.column('single').doUpdateSet(told))
      .execute()
    await writeAudit(trx, now(), {
      by: null,
      act: 'backup.told',
      detail: { made: madeAt.toISOString() },
    })
  })
}
