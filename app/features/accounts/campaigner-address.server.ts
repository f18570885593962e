import { createHmac } from 'node:crypto'
import { domainToASCII } from 'node:url'
import type { Services, WorkerServices } from '#app/services.server.ts'
import type { Place } from '#app/vault/record.ts'

/**
 * Tells whether an address is a campaigner's to those who have this site's key,
 * and to nobody else. Written in another way it is the same; that folds more
 * than mail servers do, so nothing is mailed to what was typed: only to the
 * address that is sealed.
 */
export function hashOfAddress(
  { secrets }: Services['keys'],
  address: string,
): Buffer {
  return createHmac('sha256', secrets.derived('desk address'))
    .update(canonical(address))
    .digest()
}

function canonical(address: string): string {
  const typed = address.normalize('NFKC').trim().toLowerCase()
  const at = typed.lastIndexOf('@') + 1
  return (
    typed.slice(0, at) + (domainToASCII(typed.slice(at)) || typed.slice(at))
  )
}

/** Seals the address of a campaigner to the mail worker, who writes to it. */
export async function sealAddress(
  { mailVault }: Pick<Services, 'mailVault'>,
  campaignerId: string,
  address: string,
): Promise<Buffer> {
  const key = await mailVault.key(1)
  return key.seal(placeOf(campaignerId), address.trim())
}

/** @throws VaultError where it was sealed for somebody else */
export function openAddress(
  { opener }: Pick<WorkerServices, 'opener'>,
  campaignerId: string,
  sealed: Buffer,
): Promise<string> {
  return opener.open(placeOf(campaignerId), sealed)
}

function placeOf(campaignerId: string): Place {
  return {
    purpose: 'campaigner',
    petition: '',
    signature: campaignerId,
    field: 'address',
  }
}
