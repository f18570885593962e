import { type Reports, startReports } from '#app/adapters/reports.server.ts'
import type { Env } from '#app/env.server.ts'
import { receiveReport } from '#app/features/letters/receive-report.server.ts'
import { receiveBounce } from '#app/features/signatures/receive-bounce.server.ts'
import type { WorkerServices } from '#app/services.server.ts'
import type { Senders } from './mail-out.server.ts'

/**
 * Receives reports about letters and mails to signers, where there are a port
 * and return paths for them. A tag is that of one letter, one mail, or nothing.
 */
export async function openReports(
  { REPORTS_HOST, REPORTS_PORT }: Pick<Env, 'REPORTS_HOST' | 'REPORTS_PORT'>,
  worker: WorkerServices,
  senders: Senders,
): Promise<Reports | undefined> {
  const domains = new Set(
    Object.values(senders).flatMap(({ returnDomain }) => returnDomain ?? []),
  )
  if (REPORTS_PORT === undefined || domains.size === 0) return undefined
  return startReports({
    host: REPORTS_HOST,
    port: REPORTS_PORT,
    domains: [...domains],
    async onReport(given) {
      await receiveReport(worker, given)
      await receiveBounce(worker, given)
    },
    now: worker.now,
    log: worker.log,
  })
}
