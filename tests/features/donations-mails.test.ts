import type { Insertable } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  queueReceipt,
  queueRefundNotice,
  queueRenewalFailed,
} from '#app/features/donations/notices.server.ts'
import { readOwnToken } from '#app/features/donations/own-link.server.ts'
import { writeDonationMail } from '#app/features/donations/write-mail.server.ts'
import { sendDueMails, type TakenMail } from '#app/jobs/outbox.server.ts'
import type { WorkerServices } from '#app/services.server.ts'
import type { Schema } from '#db/schema.ts'
import {
  insertDonation,
  insertSubscription,
  type StoredDonation,
} from '#tests/support/donated.ts'
import { tablesThatHold } from '#tests/support/dump.ts'
import { later } from '#tests/support/factories.ts'
import {
  mailsIn,
  setUpMailing,
  type TestInbox,
} from '#tests/support/mailing.ts'
import { useServices } from '#tests/support/services.ts'

const services = useServices()
const { anInbox, mailerTo } = setUpMailing()
const donor = { address: 'Zsófia.Canary@example.org', name: 'Zsófia Canary' }
const organisation = 'Freie Wege e. V.'
let inbox: TestInbox

beforeAll(() => {
  services.contacts = { organisation }
})
beforeEach(async () => {
  await services.db.deleteFrom('mail').execute()
  inbox = await anInbox()
})

type Queue = (
  trx: Parameters<typeof queueReceipt>[0],
  donation: StoredDonation,
) => Promise<void>

const receipt: Queue = (trx, donation) =>
  queueReceipt(trx, services, donation, donor)
const refund: Queue = (trx, donation) =>
  queueRefundNotice(trx, services, donation, donor, 1000)
const nextAttemptAt = new Date(Date.now() + 3 * 24 * 60 * 60 * 1000)
const failure: Queue = (trx, donation) =>
  queueRenewalFailed(trx, services, donation, donor, { nextAttemptAt })

async function queued(
  queue: Queue,
  given: Partial<Insertable<Schema['donation']>> = {},
) {
  const donation = await insertDonation(services, given)
  const { db } = services
  await db.transaction().execute((trx) => queue(trx, donation))
  return donation
}

/** A month of a subscription that was not paid. */
async function failedMonth(
  given: Parameters<typeof insertSubscription>[1] = {},
) {
  return queued(failure, {
    is_monthly: true,
    subscription_id: await insertSubscription(services, given),
    state: 'failed',
    paid_at: null,
  })
}

/** Sends what is due as the worker does. @returns what failed */
async function send(own: WorkerServices = services) {
  const failed: { final: boolean; error: unknown }[] = []
  const { smtpUrl } = inbox
  const senders = {
    campaign: mailerTo(smtpUrl),
    discreet: mailerTo(smtpUrl, 'Confirmation <neutral@example.org>'),
  }
  await sendDueMails({
    ...own,
    async deliver(taken) {
      const written = await writeDonationMail(own, taken)
      if (!written) return 'superseded'
      const { to, mail } = written
      await senders[taken.discreet ? 'discreet' : 'campaign'].send({
        to,
        messageId: `<${taken.id}@campaign.example>`,
        lang: mail.language,
        ...own.renderMail(mail),
      })
      return 'sent'
    },
    onFailure: (_: TakenMail, error, final) => failed.push({ final, error }),
  })
  return failed
}

function mailRow() {
  return services.db.selectFrom('mail').selectAll().executeTakeFirstOrThrow()
}

/** The one mail in the inbox, its text in one line. */
async function arrived() {
  const mails = await mailsIn(inbox.dir)
  expect(mails).toHaveLength(1)
  const { text, ...mail } = mails[0]!
  const plain = text.replace(/[\u2068\u2069]/g, '').replace(/\s+/g, ' ')
  return { ...mail, text: plain }
}

describe('a receipt', () => {
  test('reaches its donor and leads to the page of the gift', async () => {
    const { id, number } = await queued(receipt)
    expect(await send()).toEqual([])
    const mail = await arrived()
    expect(mail).toMatchObject({
      to: donor.address,
      from: expect.stringContaining('hello@campaign.example') as string,
      subject: 'Receipt for your gift of 23 November 2026',
      lang: 'en',
    })
    expect(mail.text).toContain(`Receipt number: ${number}`)
    expect(mail.text).toContain('Amount: €25')
    expect(mail.text).toContain(`Received by: ${organisation}`)
    expect(mail.links).toHaveLength(1)
    const [, token] = /^https:..campaign.example.donate.own.(.+)$/.exec(
      mail.links[0]!,
    )!
    expect(readOwnToken(services, token!)).toMatchObject({ donation: id })
  })

  test('leaves nothing of it when it is sent', async () => {
    await queued(receipt)
    expect(await mailRow()).toMatchObject({ petition_id: null, about: null })
    await send()
    expect(await mailRow()).toMatchObject({
      state: 'sent',
      sealed: null,
      subject_id: null,
      last_error: null,
    })
  })

  test('comes although the money went back meanwhile', async () => {
    const given = { state: 'refunded', refunded_minor: 2500 } as const
    await queued(receipt, given)
    await send()
    expect((await arrived()).subject).toMatch(/^Receipt/)
  })

  test('is not there when what caused it was not stored', async () => {
    const donation = await insertDonation(services)
    const { db } = services
    const failing = db.transaction().execute(async (trx) => {
      await receipt(trx, donation)
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    const rows = await db.selectFrom('mail').select('id').execute()
    expect(rows).toEqual([])
  })

  test('of what nobody paid is none', async () => {
    await queued(receipt, { state: 'created', paid_at: null })
    await send()
    expect(await mailsIn(inbox.dir)).toEqual([])
  })

  test('of money that did not move says so', async () => {
    await queued(receipt, { livemode: false })
    await send()
    expect((await arrived()).text).toContain('This is a try-out')
  })
})

test.each([
  ['receipt', receipt],
  ['refund', refund],
  ['failed month', failure],
] as const)('a %s keeps address and name sealed', async (_, queue) => {
  await queued(queue)
  const typed = [donor.address, 'Canary', donor.name]
  expect(await tablesThatHold(services, ...typed)).toEqual([])
})

test('a donor at risk gets it from a sender that tells nothing', async () => {
  await queued(receipt, { country: 'IN' })
  expect(await mailRow()).toMatchObject({ discreet: true })
  await send()
  const mail = await arrived()
  expect(mail.from).toContain('neutral@example.org')
  expect(mail.subject).toBe('A message for you')
  expect(mail.text).toContain(organisation)
  expect(mail.text + mail.html).not.toMatch(/Moratorium|Canary/)
})

test.each(['DE', null])('a donor from %s gets it by name', async (country) => {
  await queued(receipt, { country })
  expect(await mailRow()).toMatchObject({ discreet: false })
  await send()
  expect((await arrived()).text).toContain(`Hello ${donor.name},`)
})

test('a language that the site does not speak becomes English', async () => {
  await queued(receipt, { language: 'xx' })
  expect(await send()).toEqual([])
  expect((await arrived()).lang).toBe('en')
})

test('a donor reads it in their own language', async () => {
  await queued(receipt, { language: 'fr' })
  const { kind, subject_id, sealed, ...row } = await mailRow()
  const taken = { ...row, kind, subject_id, sealed: sealed! }
  const written = await writeDonationMail(services, taken)
  expect(written!.mail).toMatchObject({
    language: 'fr',
    ownUrl: expect.stringMatching(
      /^https:\/\/campaign\.example\/fr\/donate\/own\/[\w-]{50}$/,
    ) as string,
  })
})

describe('a refund', () => {
  const refunded = { state: 'partly-refunded', refunded_minor: 1000 } as const

  test('is told with how much and of what', async () => {
    const { number } = await queued(refund, refunded)
    await send()
    const { subject, text } = await arrived()
    expect(subject).toBe('Refund of your gift of 23 November 2026')
    expect(text).toContain('€10 of your gift goes back to you.')
    expect(text).toContain(`Receipt number: ${number} Date: 23 November 2026`)
    expect(text).toContain('Amount: €25')
  })

  test('that came back from the bank meanwhile is not told', async () => {
    await queued(refund, { refunded_minor: 999 })
    await send()
    expect(await mailsIn(inbox.dir)).toEqual([])
    expect(await mailRow()).toMatchObject({
      state: 'failed',
      last_error: 'superseded',
      sealed: null,
    })
  })
})

describe('a month that was not paid', () => {
  test('is told with when it is tried again and how to mend it', async () => {
    await failedMonth({ state: 'past-due' })
    await send()
    const { subject, text } = await arrived()
    expect(subject).toBe('Your monthly gift did not go through')
    expect(text).toMatch(/tries again on \d+ \w+ 20\d\d/)
    expect(text).toContain('To mend it')
  })

  test('is told without a day that is over', async () => {
    await failedMonth({ state: 'past-due' })
    const row = services.db.updateTable('mail')
    await row.set({ created_at: new Date(Date.now() + 3e8) }).execute()
    await send(later(services, 4))
    const { text } = await arrived()
    expect(text).not.toContain('tries again')
    expect(text).toContain('To mend it')
  })

  test('is the end where nothing goes on', async () => {
    await failedMonth({ state: 'cancelled' })
    await send()
    expect((await arrived()).text).toContain('Your monthly gift has ended')
  })

  test('is not told when it was paid after all', async () => {
    const { id } = await failedMonth()
    const paid = { state: 'paid', paid_at: new Date(), number: id } as const
    await services.db
      .updateTable('donation')
      .set(paid)
      .where('id', '=', id)
      .execute()
    await send()
    expect(await mailsIn(inbox.dir)).toEqual([])
  })
})

test.each(['a@b.example, c@d.example', 'nobody', 'a b@c.example'])(
  'to %s no mail goes, and it is not tried again',
  async (address) => {
    const donation = await insertDonation(services)
    await services.db
      .transaction()
      .execute((trx) =>
        queueReceipt(trx, services, donation, { address, name: null }),
      )
    const failed = await send()
    expect(failed).toMatchObject([{ final: true, error: { permanent: true } }])
    expect(await mailRow()).toMatchObject({
      state: 'failed',
      sealed: null,
      last_error: 'MailError',
    })
    expect(await mailsIn(inbox.dir)).toEqual([])
  },
)

test('what is sealed for one mail opens as no other', async () => {
  await queued(refund, { refunded_minor: 1000 })
  const kind = { kind: 'donation-receipt' } as const
  await services.db.updateTable('mail').set(kind).execute()
  const [failed] = await send()
  expect(failed).toMatchObject({
    final: false,
    error: { code: 'wrong-place-or-forged' },
  })
})
