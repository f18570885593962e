import type { Env } from '#app/env.server.ts'
import { proveTryOut } from '#app/features/vault/prove-try-out.server.ts'
import {
  listRecipients,
  listWaiting,
  makeReady,
} from '#app/features/vault/recipients.server.ts'
import { keptVaultPairs } from '#app/keys.server.ts'
import type { Services } from '#app/services.server.ts'

/**
 * Before signing: makes sure, as far as the program can, that what is sealed
 * can be opened. When trying out it has the private keys and tests them; a real
 * campaign's recipients have done so by `vault verify`, or petitions wait.
 *
 * @returns what is to be told at the start
 */
export async function proveAtStart(
  env: Env,
  services: Services,
): Promise<string[]> {
  const { db, now, keys } = services
  const isOwn = env.MODE === 'try-out' && env.VAULT_RECIPIENTS.length === 0
  if (isOwn) await proveTryOut(services, await keptVaultPairs(env))

  const inForce = keys.vaultRecipients.current()
  await makeReady(db, inForce, now())
  const list = await listRecipients(db, inForce)
  const unproven = list.filter(({ provenAt }) => !provenAt).length
  if (unproven === 0) {
    return isOwn
      ? ['The try-out keys were tested: what is signed can be opened.']
      : []
  }
  const waiting = await listWaiting(db)
  return [
    `${unproven} of ${inForce.length} recipients have not shown that they can open what is signed:`,
    '  npm run vault -- verify',
    ...waiting.map((slug) => `Before that nobody can sign: ${slug}`),
  ]
}
