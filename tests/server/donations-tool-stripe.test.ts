import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { settle } from '#app/features/donations/settle.server.ts'
import { PaymentsError } from '#app/payments.ts'
import { paymentsSentence } from '#app/server/donations/payments-sentence.ts'
import { insertDonation } from '#tests/features/donations-books-support.ts'
import {
  aPayer,
  donationOf,
  mailsAbout,
  openGift,
} from '#tests/features/donations-settle-support.ts'
import type { StandIn } from '#tests/stand-in/stripe/contract.ts'
import { startStandIn } from '#tests/stand-in/stripe/start.ts'
import { useServices } from '#tests/support/services.ts'
import { paymentsOver } from '#tests/support/stand-in.ts'
import { run, start } from './donations-command.ts'

const services = useServices()
const inTestMode = { livemode: false }
let standIn: StandIn
let close: () => Promise<void>
beforeAll(async () => {
  const started = await startStandIn({
    folder: join(services.dataDir, 'stripe-stand-in'),
    hookUrl: 'http://127.0.0.1:1/hooks/stripe',
  })
  standIn = started.standIn
  close = started.close
  services.payments = paymentsOver(standIn)
})
afterAll(() => close())

async function paid() {
  const gift = await openGift(services, standIn)
  standIn.acts.pay(gift.session, aPayer())
  return gift
}

test('a comparison mends, and its end says whether all is right', async () => {
  const gift = await paid()
  const mended = await start(services, [], { command: 'reconcile' })
  expect(mended).toMatchObject({ code: 0 })
  expect(mended.out).toMatch(/mended +1\n +unexplained +0\n +difference +0\n/)
  expect(mended.out).toContain(`${gift.id}  created → paid`)
  expect(await mailsAbout(services, gift)).toEqual(['donation-receipt'])

  await insertDonation(services, {
    ...inTestMode,
    // A comparison ends with the last whole second.
    paidAt: new Date(Date.now() - 60_000).toISOString(),
    moved: [{ category: 'charge', gross: 1_250 }],
  })
  const wrong = await start(services, [], { command: 'reconcile' })
  expect(wrong.code).toBe(1)
  expect(wrong.out).toMatch(/difference +-12\.50 EUR\n/)
  expect(wrong.out).toMatch(/txn_\S+ +only in the ledger\n/)
  expect(wrong.err).toMatch(/Not all is explained: docs\/donations\.md/)
  expect(wrong.err).not.toContain('    at ')
})

test('a refund moves money only after yes', async () => {
  const gift = await paid()
  await settle(services, { kind: 'session', id: gift.session })
  const { number } = (await donationOf(services, gift))!
  const asked = ['refund', number!, '--amount', '12.50', '--why', 'Too much.']
  const no = await start(services, asked, { typed: 'y\n' })
  expect(no.code).toBe(1)
  expect(no.out).toMatch(/refunded now +12\.50 EUR\n +left then +37\.50 EUR/)
  expect(no.err).toContain('Nothing was refunded')
  expect(await donationOf(services, gift)).toMatchObject({ state: 'paid' })

  const yes = await start(services, asked, { typed: 'yes\n' })
  expect(yes).toMatchObject({ code: 0 })
  expect(yes.err).toContain(
    'Refunded: 12.50 EUR. The donation is partly-refunded now.',
  )
  const again = await run(services, [...asked, '--yes'])
  expect(again.out).toMatch(/left then +25\.00 EUR/)
  expect(again.err).toMatch(/Nothing moved: .* partly-refunded/)
  const rest = await run(services, [
    'refund',
    gift.id,
    '--why',
    'All.',
    '--yes',
  ])
  expect(rest.err).toContain('Refunded: 37.50 EUR.')
  await expect(
    run(services, ['refund', gift.id, '--why', 'More.', '--yes']),
  ).rejects.toThrow('cannot be refunded: all of it was refunded already.')
  expect(await donationOf(services, gift)).toMatchObject({
    state: 'refunded',
    refunded_minor: 5_000,
  })
})

test('a wish that Stripe had in other words is told in words', async () => {
  const gift = await paid()
  const { paymentId } = (await services.payments!.findSession(gift.session))!
  const wish = { paymentId: paymentId!, reason: 'duplicate', key: 'a' } as const
  await services.payments!.refund({ ...wish, why: 'Twice.' })
  const error = await services
    .payments!.refund({ ...wish, why: 'Otherwise.' })
    .catch((error: PaymentsError) => error)
  const { message } = paymentsSentence(error as PaymentsError)
  expect(message).toMatch(
    /^Stripe has had this wish, in other words or a moment/,
  )
  const lost = paymentsSentence(new PaymentsError('away', 'api_error'))
  expect(lost.message).toMatch(/within 24 hours that refunds nothing twice/)
})

test('in production without keys it says what to set', async () => {
  const env = {
    MODE: 'production',
    DATABASE_URL: `${services.databaseUrl}?sslmode=disable`,
    MAIL_RECIPIENT: services.keys.mailRecipient,
  }
  const { code, err } = await start(services, [], { env, command: 'reconcile' })
  expect(err).toMatch(/set STRIPE_SECRET_KEY and STRIPE_WEBHOOK_SECRET/)
  expect(code).toBe(1)
  const { out } = await start(services, ['status'], { env })
  expect(out).toMatch(/keys +none: donations are not open/)
})
