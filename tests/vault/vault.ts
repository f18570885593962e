import { createOpener } from '#app/vault/open.server.ts'
import { generateKeyPair } from '#app/vault/keys.server.ts'
import type { Place } from '#app/vault/record.ts'
import { createSealer } from '#app/vault/seal.server.ts'

export const place: Place = {
  purpose: 'signature',
  petition: '0198f000-0000-7000-8000-000000000001',
  signature: '0198f000-0000-7000-8000-000000000002',
  field: 'name',
}

/** Two key pairs, a store in memory and a clock that stands still. */
export async function makeVault() {
  const holder = await generateKeyPair()
  const recovery = await generateKeyPair()
  const stored = new Map<string, Uint8Array>()
  const clock = { now: new Date('2026-11-20T12:00:00Z') }
  const sealer = createSealer({
    recipients: () => [holder.recipient, recovery.recipient],
    async storeKey({ id, wrapped }) {
      await Promise.resolve()
      stored.set(id, wrapped)
    },
    now: () => clock.now,
  })
  const openerFor = (identity: string) =>
    createOpener({ identity, loadKey: async (id) => stored.get(id) })
  const seal = async (text: string) => (await sealer.key(1)).seal(place, text)

  return { holder, recovery, stored, clock, sealer, openerFor, seal }
}
