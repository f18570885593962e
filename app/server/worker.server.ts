import { setTimeout as wait } from 'node:timers/promises'
import { Logger as JobLogger, parseCronItems, run } from 'graphile-worker'
import { forgetDeskRemains } from '#app/features/accounts/forget.server.ts'
import { writeDeskMail } from '#app/features/accounts/write-mail.server.ts'
import { forgetPaymentEvents } from '#app/features/donations/forget-events.server.ts'
import { reconcileRecent } from '#app/features/donations/reconcile-recent.server.ts'
import { settleDueEvents } from '#app/features/donations/settle-events.server.ts'
import { writeDonationMail } from '#app/features/donations/write-mail.server.ts'
import { forgetSources } from '#app/features/figures/forget-sources.server.ts'
import { foldFigures } from '#app/features/figures/fold.server.ts'
import { forgetHours } from '#app/features/figures/forget.server.ts'
import { findFigureDifferences } from '#app/features/figures/recount.server.ts'
import { dropTooOld } from '#app/features/letters/drop-too-old.server.ts'
import { forgetLetters } from '#app/features/letters/forget.server.ts'
import { writeLetterMail } from '#app/features/letters/write-mail.server.ts'
import { sendDueLetters } from '#app/features/letters/send-due.server.ts'
import {
  findCountDifferences,
  foldCounts,
} from '#app/features/signatures/fold-counts.server.ts'
import { forgetClosed } from '#app/features/signatures/forget-closed.server.ts'
import { forgetMoments } from '#app/features/signatures/forget-moments.server.ts'
import { forgetConditions } from '#app/features/signatures/moderation/forget-conditions.server.ts'
import { stepActs } from '#app/features/desk/signatures/step-acts.server.ts'
import { forgetUnconfirmed } from '#app/features/signatures/forget-unconfirmed.server.ts'
import { hasReturnPath } from '#app/features/signatures/receive-bounce.server.ts'
import { remindPending } from '#app/features/signatures/remind.server.ts'
import { writeSignatureMail } from '#app/features/signatures/write-mail.server.ts'
import {
  forgetMails,
  type Outbox,
  sendDueMails,
  type TakenMail,
} from '#app/jobs/outbox.server.ts'
import { returnPathOf } from '#app/jobs/return-tag.server.ts'
import { DifferencesFound, recordRun } from '#app/jobs/runs.server.ts'
import { type JobName, jobNames, schedule } from '#app/jobs/schedule.ts'
import type { WorkerServices } from '#app/services.server.ts'
import type { LettersSender, Sender, Senders } from './mail-out.server.ts'
import { openPool } from '#db/client.server.ts'
import type { MailKind } from '#db/schema.ts'

const IDLE_MS = 500
/** Limits let some through a minute; nobody waits for the second. */
const LETTERS_IDLE_MS = 2_000
/** People wait for what they start. */
const MODERATION_IDLE_MS = 1_000
/** Pages read what waits as well; the less of it, the faster. */
const FIGURES_IDLE_MS = 5_000
const FAULT_PAUSE_MS = 5_000

type Repeated = {
  name: string
  /** @returns whether there may be more to do at once */
  run: () => Promise<boolean>
  /** The pause when there is not. */
  idleMs: number
}

export type Worker = { stop(): Promise<void> }

/** What each scheduled job does; when, says its schedule. */
const jobs: Record<JobName, (services: WorkerServices) => Promise<unknown>> = {
  'fold-counts': foldCounts,
  'remind-pending': untilNone(remindPending),
  'forget-unconfirmed': forgetUnconfirmed,
  'forget-moments': forgetMoments,
  'forget-hours': forgetHours,
  'forget-closed': forgetClosed,
  'forget-conditions': forgetConditions,
  'forget-letters': forgetLetters,
  'forget-desk-remains': forgetDeskRemains,
  'drop-old-letters': dropTooOld,
  'check-counts': checkCounts,
  'check-figures': checkFigures,
  reconcile: reconcileRecent,
  'forget-sources': forgetSources,
  'forget-payment-events': forgetPaymentEvents,
  'forget-mails': forgetMails,
}

/**
 * Sends what waits in the outbox, does what was started in bulk, and runs the
 * scheduled jobs, until stopped.
 * Any number of processes may do this at once.
 */
export async function startWorker(
  services: WorkerServices,
  senders: Senders,
  databaseUrl: string,
): Promise<Worker> {
  const stopping = new AbortController()
  const outbox = outboxOf(services, senders)
  const repeating = [
    {
      name: 'outbox',
      run: async () => (await sendDueMails(outbox)) > 0,
      idleMs: IDLE_MS,
    },
    {
      name: 'moderation',
      run: () => stepActs(services),
      idleMs: MODERATION_IDLE_MS,
    },
    {
      name: 'figures',
      run: () => foldFigures(services),
      idleMs: FIGURES_IDLE_MS,
    },
    {
      name: 'payments',
      run: async () => (await settleDueEvents(services)) > 0,
      idleMs: IDLE_MS,
    },
    ...(senders.letters ? [lettersOf(services, senders.letters)] : []),
  ].map((repeated) => repeatUntil(stopping.signal, services, repeated))
  const pool = openPool(databaseUrl, { max: 3 })
  const runner = await run({
    pgPool: pool,
    noHandleSignals: true,
    // Comparing with Stripe may take long: the others go on beside it.
    concurrency: 2,
    logger: jobLogger(services),
    taskList: Object.fromEntries(
      jobNames.map((name) => [name, () => runJob(services, name)]),
    ),
    parsedCronItems: parseCronItems(
      jobNames.map((task) => ({ task, match: schedule[task] })),
    ),
  })
  return {
    async stop() {
      stopping.abort()
      await Promise.all([...repeating, runner.stop()])
      await pool.end()
      for (const { mailer } of Object.values(senders)) mailer.close()
    },
  }
}

/** One run, noted for the desk. */
async function runJob(services: WorkerServices, name: JobName): Promise<void> {
  const { db, now, log } = services
  try {
    const result = await recordRun(db, now, name, () => jobs[name](services))
    log.info({ job: name, result })
  } catch (error) {
    // It is logged and noted; the next run looks again.
    if (!(error instanceof DifferencesFound)) throw error
  }
}

function lettersOf(
  services: WorkerServices,
  { mailer, ...sender }: LettersSender,
): Repeated {
  const out = { ...sender, send: mailer.send }
  return {
    name: 'letters',
    run: async () => (await sendDueLetters(services, out)) > 0,
    idleMs: LETTERS_IDLE_MS,
  }
}

function outboxOf(services: WorkerServices, senders: Senders): Outbox {
  const senderOf = ({ discreet }: TakenMail): Sender =>
    senders[discreet ? 'discreet' : 'campaign']
  return {
    ...services,
    hasReturnPath: (taken) =>
      senderOf(taken).returnDomain !== undefined && hasReturnPath(taken),
    async deliver(taken) {
      const written = await writerOf(taken.kind)(services, taken)
      if (!written) return 'superseded'
      const { to, mail } = written
      const { mailer, from, returnDomain } = senderOf(taken)
      const { return_tag: tag } = taken
      const host = /@([^\s>]+)/.exec(from)![1]!
      await mailer.send({
        to,
        messageId: `<${taken.id}@${host}>`,
        lang: mail.language,
        ...(tag &&
          returnDomain && { returnPath: returnPathOf(tag, returnDomain) }),
        ...services.renderMail(mail),
      })
      return 'sent'
    },
    onFailure: (mail, error, final) => logFailure(services, mail, error, final),
  }
}

function writerOf(kind: MailKind) {
  switch (kind) {
    case 'confirm-letter':
      return writeLetterMail
    case 'donation-receipt':
    case 'donation-refund':
    case 'renewal-failed':
      return writeDonationMail
    case 'desk-link':
    case 'desk-invitation':
    case 'desk-alarm':
      return writeDeskMail
    default:
      return writeSignatureMail
  }
}

function logFailure(
  { log }: WorkerServices,
  { id, kind, attempts }: TakenMail,
  err: unknown,
  final: boolean,
) {
  log.warn({ mail: id, kind, attempts, final, err }, 'mail not sent')
}

/** Until stopped; a fault is logged, and then it is tried again. */
async function repeatUntil(
  signal: AbortSignal,
  { log }: WorkerServices,
  { name, run, idleMs }: Repeated,
): Promise<void> {
  while (!signal.aborted) {
    try {
      if (!(await run())) await pause(idleMs, signal)
    } catch (err) {
      log.error({ err }, name)
      await pause(FAULT_PAUSE_MS, signal)
    }
  }
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await wait(ms, undefined, { signal }).catch(() => {})
}

function untilNone(run: (services: WorkerServices) => Promise<number>) {
  return async (services: WorkerServices) => {
    let sum = 0
    for (let done = 1; done > 0; sum += done) done = await run(services)
    return sum
  }
}

/** Reports a difference instead of hiding it. */
async function checkCounts(services: WorkerServices): Promise<number> {
  const differences = await findCountDifferences(services)
  for (const difference of differences) {
    services.log.error(difference, 'the count differs from the signatures')
  }
  return noneOf(differences)
}

/** As for {@link checkCounts}. */
async function checkFigures(services: WorkerServices): Promise<number> {
  const differences = await findFigureDifferences(services)
  for (const difference of differences) {
    services.log.error(difference, 'the figures differ from the signatures')
  }
  return noneOf(differences)
}

/** @throws DifferencesFound so that the desk tells of them */
function noneOf({ length }: unknown[]): number {
  if (length > 0) throw new DifferencesFound(length)
  return 0
}

function jobLogger({ log }: WorkerServices): JobLogger {
  return new JobLogger(() => (level, message) => {
    if (level === 'error' || level === 'warning')
      log.warn({ job: true }, message)
  })
}
