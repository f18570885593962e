import type { Logger } from 'pino'
import type { RenderableMail } from '#emails/index.ts'
import type { Mail } from '#emails/mail.ts'
import { connect, type Db, isRowFault, openPool } from '#db/client.server.ts'
import type { ErasureList } from './adapters/erasure-list.server.ts'
import type { InboxEntry, InboxMail } from './adapters/inbox-reader.server.ts'
import {
  createViews,
  type ViewMemory,
} from './features/figures/views.server.ts'
import type { PetitionMemory } from './features/petitions/find-open.server.ts'
import { createLimits, type Limits } from './features/signatures/limits.ts'
import {
  type Confirmation,
  type Confirmed,
  storeConfirmed,
} from './features/signatures/store-confirmed.server.ts'
import {
  type SignedRow,
  storeSigned,
} from './features/signatures/store-signed.server.ts'
import type { StopsMemory } from './features/switches/read.server.ts'
import { createBatcher } from './jobs/batch.ts'
import type { Keys } from './keys.server.ts'
import type { Payments } from './payments.ts'
import { createOpener, type Opener } from './vault/open.server.ts'
import {
  createSealer,
  type Sealer,
  type WrappedKey,
} from './vault/seal.server.ts'

/** Who answers for this installation, as its pages say it. */
export type Contacts = {
  organisation?: string
  contact?: string
  /** For faults in security: a URL. */
  security?: string
}

/** What features work with. Made once per process, passed down to them. */
export type Services = {
  db: Db
  now: () => Date
  log: Logger
  /** How the public reaches the site: scheme, host and port. */
  origin: string
  /** Where the source of the running program can be had. */
  sourceUrl?: string
  contacts?: Contacts
  keys: Keys
  /** Seals to the campaign; nothing here can open it. */
  vault: Sealer
  /** Seals to the mail worker. */
  mailVault: Sealer
  petitions: PetitionMemory
  /** What campaigners have stopped, as this process saw it last. */
  stops: StopsMemory
  /** Views of pages that this process has counted and not yet written. */
  views: ViewMemory
  /** What this process has seen lately, to tell a burst from people. */
  limits: Limits
  /** Outside the database: no older copy of it brings back who was erased. */
  erasures: ErasureList
  /** Where files of this site grow; none in a tool. */
  dataFolder?: string
  intake: {
    sign(row: SignedRow): Promise<void>
    confirm(row: Confirmation): Promise<Confirmed>
    drain(): Promise<void>
  }
  /** Whether supporters can send letters from here. */
  letters: { isSending: boolean }
  /** None where donations are not set up. */
  payments?: Payments
  /** The local inbox, where there is one: only when trying out. */
  inbox?: {
    list(): Promise<InboxEntry[]>
    read(id: string): Promise<InboxMail | undefined>
  }
}

/** What the worker has besides: it can open what is sealed to it. */
export type WorkerServices = Services & {
  opener: Opener
  renderMail: (mail: RenderableMail) => Mail
}

/** Longer than any query here takes; a database that froze takes for ever. */
const QUERY_MS = 30_000

/** Builds what one process works with; `close` ends its connections. */
export function createServices(given: {
  databaseUrl: string
  origin: string
  keys: Keys
  erasures: ErasureList
  dataFolder?: string
  log: Logger
  now?: () => Date
  inbox?: Services['inbox']
  sourceUrl?: string
  contacts?: Contacts
  letters?: Services['letters']
  payments?: Payments
}): Services & { close(): Promise<void> } {
  const { databaseUrl, origin, keys, erasures, log, inbox, sourceUrl } = given
  const now = given.now ?? (() => new Date())
  const db = connect(openPool(databaseUrl, { queryMs: QUERY_MS }))

  return {
    db,
    now,
    log,
    origin,
    keys,
    erasures,
    dataFolder: given.dataFolder,
    inbox,
    sourceUrl,
    contacts: given.contacts,
    letters: given.letters ?? { isSending: true },
    payments: given.payments,
    vault: sealerTo({ db, now }, () =>
      keys.vaultRecipients.current((problem) =>
        log.error({ err: problem }, 'the recipients are not read anew'),
      ),
    ),
    mailVault: sealerTo({ db, now }, () => [keys.mailRecipient]),
    petitions: new Map(),
    stops: {},
    views: createViews(),
    limits: createLimits(),
    intake: createIntake(db),
    async close() {
      await this.intake.drain()
      await db.destroy()
    },
  }
}

/** Seals to whoever are the recipients then; its keys lie wrapped in `db`. */
export function sealerTo(
  { db, now }: Pick<Services, 'db' | 'now'>,
  recipients: () => string[],
): Sealer {
  async function storeKey({ id, wrapped, createdAt }: WrappedKey) {
    const row = { id, wrapped: Buffer.from(wrapped), created_at: createdAt }
    await db.insertInto('vault_key').values(row).execute()
  }
  return createSealer({ recipients, storeKey, now })
}

/** Puts what comes at the same moment into one statement each. */
function createIntake(db: Db): Services['intake'] {
  const signing = createBatcher<SignedRow, undefined>({
    run: async (rows) => {
      await storeSigned(db, rows)
      return rows.map(() => undefined)
    },
    keyOf: (row) => row.petition_id + row.address_hash.toString('latin1'),
    isRowFault,
  })
  const confirming = createBatcher<Confirmation, Confirmed>({
    run: (rows) => storeConfirmed(db, rows),
    keyOf: (row) => row.id + row.hash.toString('latin1'),
    isRowFault,
  })
  return {
    sign: signing.add,
    confirm: confirming.add,
    drain: async () => {
      await signing.drain()
      await confirming.drain()
    },
  }
}

/** {@link Services} of the process that holds the mail worker's private key. */
export function workerServices(
  services: Services,
  identity: string,
  renderMail: WorkerServices['renderMail'],
): WorkerServices {
  async function loadKey(id: string) {
    const row = await services.db
      .selectFrom('vault_key')
      .select('wrapped')
      .where('id', '=', id)
      .executeTakeFirst()
    return row?.wrapped
  }
  const opener = createOpener({ identity, loadKey })
  return { ...services, opener, renderMail }
}
