import { join } from 'node:path'
import { createPayments } from '#app/adapters/payments.server.ts'
import type { Env } from '#app/env.server.ts'
import type { Payments } from '#app/payments.ts'
import { PlainError } from './plain-error.ts'
import type { Stoppers } from './main.server.ts'

/**
 * Where donations are paid: at Stripe where its keys are given; trying out, at
 * a stand-in of our own on this machine, which the program brings along.
 *
 * @returns nothing in production without keys: then donations are not open
 */
export async function openPayments(
  env: Env,
  stoppers: Stoppers,
): Promise<Payments | undefined> {
  const known = await attachPayments(env)
  if (known || env.MODE === 'production') return known
  const { startStandIn } = await import('#tests/stand-in/stripe/start.ts')
  const host = env.HOST.includes(':') ? `[${env.HOST}]` : env.HOST
  const standIn = await startStandIn({
    folder: standInFolder(env),
    // Not the public origin: it is for this machine alone.
    hookUrl: `http://${host}:${env.PORT}/hooks/stripe`,
  })
  stoppers.push(() => standIn.close())
  return createPayments({ ...standIn, isStandIn: true })
}

/**
 * The same for what runs beside the site: the stand-in is the site's.
 *
 * @returns nothing also where the stand-in is not up
 */
export async function attachPayments(env: Env): Promise<Payments | undefined> {
  const given = givenPayments(env)
  if (given || env.MODE === 'production') return given
  const { findStandIn } = await import('#tests/stand-in/stripe/start.ts')
  const standIn = await findStandIn(standInFolder(env))
  return standIn && createPayments({ ...standIn, isStandIn: true })
}

/** @throws PlainError where {@link attachPayments} gives nothing */
export async function needPayments(env: Env): Promise<Payments> {
  const payments = await attachPayments(env)
  if (payments) return payments
  throw new PlainError(
    env.MODE === 'production'
      ? 'Donations are not set up: set STRIPE_SECRET_KEY and STRIPE_WEBHOOK_SECRET.'
      : 'The stand-in for Stripe runs with the program: npm start, in another terminal.',
  )
}

function givenPayments(env: Env): Payments | undefined {
  const { STRIPE_SECRET_KEY, STRIPE_WEBHOOK_SECRET, STRIPE_API_BASE } = env
  if (!STRIPE_SECRET_KEY || !STRIPE_WEBHOOK_SECRET) return undefined
  return createPayments({
    key: STRIPE_SECRET_KEY,
    webhookSecret: STRIPE_WEBHOOK_SECRET,
    apiBase: STRIPE_API_BASE,
    isStandIn: STRIPE_API_BASE !== undefined,
  })
}

function standInFolder(env: Env): string {
  return join(env.DATA_DIR, 'stripe-stand-in')
}
